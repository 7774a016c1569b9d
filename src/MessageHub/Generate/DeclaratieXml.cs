namespace MessageHub.Generate;

/// <summary>Body of the declaration (323).</summary>
internal static class DeclaratieXml
{
    public static void Write(XmlOut xml, DeclaratieDraft draft)
    {
        var totaal = draft.Prestaties.Sum(prestatie => prestatie.VorigReferentieNummer is null ? (long)prestatie.Bedrag : -prestatie.Bedrag)
            + draft.TotaalErnaast;
        xml.Start("Declaratie");
        xml.Own("DeclaratieNummer", draft.DeclaratieNummer);
        SharedXml.Periode(xml, "DeclaratiePeriode", draft.Maand, draft.Maand.AddMonths(1).AddDays(-1));
        xml.Own("DeclaratieDagtekening", draft.Kop.Dagtekening);
        xml.Start("TotaalIngediendBedrag");
        xml.Shared("TotaalBedrag", Math.Abs(totaal));
        // Nothing is a debit too (CS325).
        xml.Shared("DebetCredit", totaal < 0 ? "C" : "D");
        xml.End();
        xml.Start("Clienten");
        xml.Start("Client");
        xml.Own("Bsn", draft.Bsn);
        xml.Start("Prestaties");
        foreach (var prestatie in draft.Prestaties)
            Prestatie(xml, prestatie);
        xml.End();
        xml.End();
        xml.End();
        xml.End();
    }

    private static void Prestatie(XmlOut xml, Prestatie prestatie)
    {
        xml.Start("Prestatie");
        xml.Start("ProductReferentie");
        xml.Shared("ReferentieNummer", prestatie.ReferentieNummer);
        xml.Shared("VorigReferentieNummer", prestatie.VorigReferentieNummer);
        xml.End();
        xml.Own("ToewijzingNummer", prestatie.ToewijzingNummer);
        xml.Own("ProductCategorie", prestatie.Categorie);
        xml.Own("ProductCode", prestatie.Code);
        SharedXml.Periode(xml, "ProductPeriode", prestatie.Begindatum, prestatie.Einddatum);
        xml.Own("GeleverdVolume", prestatie.Volume);
        xml.Own("Eenheid", prestatie.Eenheid);
        xml.Own("ProductTarief", prestatie.Tarief);
        xml.Start("IngediendBedrag");
        xml.Shared("Bedrag", prestatie.Bedrag);
        xml.Shared("DebetCredit", prestatie.VorigReferentieNummer is null ? "D" : "C");
        xml.End();
        xml.End();
    }
}
