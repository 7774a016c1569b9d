namespace MessageHub.Istandaarden.Messages.Reading;

internal static class StopberichtLezer
{
    public static Stopbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        var client = new Client(root, "");
        List<StopProduct> producten = [];
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Header": header = GedeeldLezer.Header(xml, root, soort); break;
                case "Client": client = ClientLezer.Read(xml, root, "StopProducten", producten, ReadStopProduct); break;
            }
        }

        return new Stopbericht(header, client, producten);
    }

    private static StopProduct ReadStopProduct(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "StopProduct", index);
        long? nummer = null;
        Product? product = null;
        DateOnly? ingangsdatum = null;
        DateOnly begindatum = default, einddatum = default;
        string status = "", reden = "";
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "ToewijzingNummer": nummer = xml.Number(); break;
                case "Product": product = GedeeldLezer.Product(xml); break;
                case "ToewijzingIngangsdatum": ingangsdatum = xml.Date(); break;
                case "Begindatum": begindatum = xml.Date(); break;
                case "StatusAanlevering": status = xml.Code(); break;
                case "Einddatum": einddatum = xml.Date(); break;
                case "RedenBeeindiging": reden = xml.Code(); break;
            }
        }

        return new StopProduct(position, nummer, product, ingangsdatum, begindatum, status, einddatum, reden);
    }
}
