namespace MessageHub.Generate;

/// <summary>Bodies of the start (305) and the stop (307), which differ in the reason and the end only.</summary>
internal static class StartStopXml
{
    public static void Write(XmlOut xml, StartDraft draft)
    {
        xml.Start("Client");
        SharedXml.Persoon(xml, draft.Persoon, volledigeNaam: false);
        xml.Start("StartProducten");
        foreach (var product in draft.Producten)
        {
            xml.Start("StartProduct");
            xml.Own("ToewijzingNummer", product.ToewijzingNummer);
            SharedXml.Product(xml, product.Categorie, product.Code);
            xml.Own("ToewijzingIngangsdatum", product.ToewijzingIngangsdatum);
            xml.Own("Begindatum", product.Begindatum);
            xml.Own("StatusAanlevering", product.StatusAanlevering);
            xml.End();
        }
        xml.End();
        xml.End();
    }

    public static void Write(XmlOut xml, StopDraft draft)
    {
        xml.Start("Client");
        SharedXml.Persoon(xml, draft.Persoon, volledigeNaam: false);
        xml.Start("StopProducten");
        foreach (var product in draft.Producten)
        {
            xml.Start("StopProduct");
            xml.Own("ToewijzingNummer", product.ToewijzingNummer);
            SharedXml.Product(xml, product.Categorie, product.Code);
            xml.Own("ToewijzingIngangsdatum", product.ToewijzingIngangsdatum);
            xml.Own("Begindatum", product.Begindatum);
            xml.Own("RedenBeeindiging", product.RedenBeeindiging);
            xml.Own("Einddatum", product.Einddatum);
            xml.Own("StatusAanlevering", product.StatusAanlevering);
            xml.End();
        }
        xml.End();
        xml.End();
    }
}
