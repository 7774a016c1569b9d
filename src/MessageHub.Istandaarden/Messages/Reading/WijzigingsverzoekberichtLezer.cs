namespace MessageHub.Istandaarden.Messages.Reading;

internal static class WijzigingsverzoekberichtLezer
{
    public static Wijzigingsverzoekbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        var client = new Client(root, "");
        var verzoek = new WijzigingsVerzoek(root, "", [], [], []);
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Header": header = GedeeldLezer.Header(xml, root, soort); break;
                case "Client":
                {
                    var position = xml.Position(root, "Client");
                    string bsn = "";
                    for (var child = xml.Enter(); xml.NextChild(child);)
                    {
                        switch (xml.Name)
                        {
                            case "Bsn": bsn = xml.Text(); break;
                            case "Verzoek": verzoek = ReadVerzoek(xml, position); break;
                        }
                    }

                    client = new Client(position, bsn);
                    break;
                }
            }
        }

        return new Wijzigingsverzoekbericht(header, client, verzoek);
    }

    private static WijzigingsVerzoek ReadVerzoek(XmlCursor xml, Position parent)
    {
        var position = xml.Position(parent, "Verzoek");
        string referentie = "";
        List<OngewijzigdProduct> ongewijzigd = [];
        List<TeWijzigenProduct> teWijzigen = [];
        List<NieuwProduct> nieuw = [];
        for (var verzoek = xml.Enter(); xml.NextChild(verzoek);)
        {
            switch (xml.Name)
            {
                case "ReferentieAanbieder": referentie = xml.Text(); break;
                case "OngewijzigdeProducten": GedeeldLezer.Lijst(xml, position, ongewijzigd, ReadOngewijzigd); break;
                case "TeWijzigenProducten": GedeeldLezer.Lijst(xml, position, teWijzigen, ReadTeWijzigen); break;
                case "NieuweProducten": GedeeldLezer.Lijst(xml, position, nieuw, ReadNieuw); break;
            }
        }

        return new WijzigingsVerzoek(position, referentie, ongewijzigd, teWijzigen, nieuw);
    }

    private static OngewijzigdProduct ReadOngewijzigd(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "OngewijzigdProduct", index);
        long nummer = 0;
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            if (xml.Name == "ToewijzingNummer")
                nummer = xml.Number();
        }

        return new OngewijzigdProduct(position, nummer);
    }

    private static TeWijzigenProduct ReadTeWijzigen(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "TeWijzigenProduct", index);
        long nummer = 0;
        DateOnly ingangsdatum = default;
        DateOnly? einddatum = null;
        Omvang? omvang = null;
        long? budget = null;
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "ToewijzingNummer": nummer = xml.Number(); break;
                case "GewensteIngangsdatum": ingangsdatum = xml.Date(); break;
                case "Einddatum": einddatum = xml.Date(); break;
                case "Omvang": omvang = GedeeldLezer.Omvang(xml); break;
                case "Budget": budget = xml.Number(); break;
            }
        }

        return new TeWijzigenProduct(position, nummer, ingangsdatum, einddatum, omvang, budget);
    }

    private static NieuwProduct ReadNieuw(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "NieuwProduct", index);
        Product? product = null;
        DateOnly ingangsdatum = default;
        DateOnly? einddatum = null;
        Omvang? omvang = null;
        long? budget = null;
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Product": product = GedeeldLezer.Product(xml); break;
                case "GewensteIngangsdatum": ingangsdatum = xml.Date(); break;
                case "Einddatum": einddatum = xml.Date(); break;
                case "Omvang": omvang = GedeeldLezer.Omvang(xml); break;
                case "Budget": budget = xml.Number(); break;
            }
        }

        return new NieuwProduct(position, product, ingangsdatum, einddatum, omvang, budget);
    }
}
