namespace MessageHub.Istandaarden.Messages.Reading;

internal static class ToewijzingsverzoekberichtLezer
{
    public static Toewijzingsverzoekbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        var client = new Client(root, "");
        List<AangevraagdProduct> producten = [];
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Header": header = GedeeldLezer.Header(xml, root, soort); break;
                case "Client": client = ClientLezer.Read(xml, root, "AangevraagdeProducten", producten, ReadAangevraagdProduct); break;
            }
        }

        return new Toewijzingsverzoekbericht(header, client, producten);
    }

    private static AangevraagdProduct ReadAangevraagdProduct(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "AangevraagdProduct", index);
        string referentie = "";
        long? beschikking = null, budget = null;
        Product? product = null;
        DateOnly? beschikkingIngangsdatum = null, einddatum = null;
        DateOnly ingangsdatum = default;
        Omvang? omvang = null;
        var verwijzer = new Verwijzer("", null, null);
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "ReferentieAanbieder": referentie = xml.Text(); break;
                case "BeschikkingNummer": beschikking = xml.Number(); break;
                case "Product": product = GedeeldLezer.Product(xml); break;
                case "BeschikkingIngangsdatum": beschikkingIngangsdatum = xml.Date(); break;
                case "ToewijzingIngangsdatum": ingangsdatum = xml.Date(); break;
                case "ToewijzingEinddatum": einddatum = xml.Date(); break;
                case "Omvang": omvang = GedeeldLezer.Omvang(xml); break;
                case "Budget": budget = xml.Number(); break;
                case "Verwijzer": verwijzer = ReadVerwijzer(xml); break;
            }
        }

        return new AangevraagdProduct(
            position, referentie, beschikking, product, beschikkingIngangsdatum, ingangsdatum, einddatum, omvang, budget, verwijzer);
    }

    private static Verwijzer ReadVerwijzer(XmlCursor xml)
    {
        string type = "";
        string? naam = null, code = null;
        for (var verwijzer = xml.Enter(); xml.NextChild(verwijzer);)
        {
            switch (xml.Name)
            {
                case "Type": type = xml.Code(); break;
                case "Naam": naam = xml.Text(); break;
                case "ZorgverlenerCode": code = xml.Text(); break;
            }
        }

        return new Verwijzer(type, naam, code);
    }
}
