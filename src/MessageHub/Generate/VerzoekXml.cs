namespace MessageHub.Generate;

/// <summary>Body of the request (315).</summary>
internal static class VerzoekXml
{
    public static void Write(XmlOut xml, VerzoekDraft draft)
    {
        xml.Start("Client");
        SharedXml.Persoon(xml, draft.Persoon, volledigeNaam: false);
        xml.Start("AangevraagdeProducten");
        foreach (var product in draft.Producten)
        {
            xml.Start("AangevraagdProduct");
            xml.Own("ReferentieAanbieder", product.ReferentieAanbieder);
            SharedXml.Product(xml, product.Categorie, product.Code);
            xml.Own("ToewijzingIngangsdatum", product.Ingangsdatum);
            xml.Own("ToewijzingEinddatum", product.Einddatum);
            SharedXml.Omvang(xml, product.Omvang);
            xml.Own("Budget", product.Budget);
            // Type and name, no ZorgverlenerCode (CD066, CD067, RV12-4B2).
            xml.Start("Verwijzer");
            xml.Shared("Type", "02");
            xml.Shared("Naam", "Huisartsenpraktijk De Proef");
            xml.End();
            xml.End();
        }
        xml.End();
        xml.End();
    }
}
