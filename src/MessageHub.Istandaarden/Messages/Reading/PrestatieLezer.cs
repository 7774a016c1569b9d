namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>Reads the clients and lines that JW323 and JW325 have in common.</summary>
internal static class PrestatieLezer
{
    public static IReadOnlyList<DeclaratieClient> ReadClienten(XmlCursor xml, Position parent)
    {
        List<DeclaratieClient> clienten = [];
        GedeeldLezer.Lijst(xml, parent, clienten, ReadClient);
        return clienten;
    }

    private static DeclaratieClient ReadClient(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "Client", index);
        string bsn = "";
        List<Prestatie> prestaties = [];
        IReadOnlyList<string> retourCodes = [];
        for (var client = xml.Enter(); xml.NextChild(client);)
        {
            switch (xml.Name)
            {
                case "Bsn": bsn = xml.Text(); break;
                case "RetourCodes": retourCodes = GedeeldLezer.RetourCodes(xml); break;
                case "Prestaties": GedeeldLezer.Lijst(xml, position, prestaties, ReadPrestatie); break;
            }
        }

        return new DeclaratieClient(position, bsn, prestaties) { RetourCodes = retourCodes };
    }

    private static Prestatie ReadPrestatie(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "Prestatie", index);
        string referentie = "", categorie = "", code = "", eenheid = "";
        string? vorigeReferentie = null;
        long toewijzing = 0, volume = 0;
        long? tarief = null;
        Periode periode = default;
        BedragMetDC bedrag = default;
        IReadOnlyList<string> retourCodes = [];
        for (var prestatie = xml.Enter(); xml.NextChild(prestatie);)
        {
            switch (xml.Name)
            {
                case "ProductReferentie": (referentie, vorigeReferentie) = ReadReferentie(xml); break;
                case "ToewijzingNummer": toewijzing = xml.Number(); break;
                case "ProductCategorie": categorie = xml.Code(); break;
                case "ProductCode": code = xml.Text(); break;
                case "ProductPeriode": periode = GedeeldLezer.Periode(xml); break;
                case "GeleverdVolume": volume = xml.Number(); break;
                case "Eenheid": eenheid = xml.Code(); break;
                case "ProductTarief": tarief = xml.Number(); break;
                case "IngediendBedrag": bedrag = GedeeldLezer.Bedrag(xml); break;
                case "RetourCodes": retourCodes = GedeeldLezer.RetourCodes(xml); break;
            }
        }

        return new Prestatie(
            position, referentie, vorigeReferentie, toewijzing, categorie, code, periode, volume, eenheid, tarief, bedrag)
        {
            RetourCodes = retourCodes,
        };
    }

    private static (string Nummer, string? Vorig) ReadReferentie(XmlCursor xml)
    {
        string nummer = "";
        string? vorig = null;
        for (var referentie = xml.Enter(); xml.NextChild(referentie);)
        {
            switch (xml.Name)
            {
                case "ReferentieNummer": nummer = xml.Text(); break;
                case "VorigReferentieNummer": vorig = xml.Text(); break;
            }
        }

        return (nummer, vorig);
    }
}
