namespace MessageHub.Istandaarden.Messages.Reading;

internal static class StartberichtLezer
{
    public static Startbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        var client = new Client(root, "");
        List<StartProduct> producten = [];
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Header": header = GedeeldLezer.Header(xml, root, soort); break;
                case "Client": client = ClientLezer.Read(xml, root, "StartProducten", producten, ReadStartProduct); break;
            }
        }

        return new Startbericht(header, client, producten);
    }

    private static StartProduct ReadStartProduct(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "StartProduct", index);
        long? nummer = null;
        Product? product = null;
        DateOnly? ingangsdatum = null;
        DateOnly begindatum = default;
        string status = "";
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "ToewijzingNummer": nummer = xml.Number(); break;
                case "Product": product = GedeeldLezer.Product(xml); break;
                case "ToewijzingIngangsdatum": ingangsdatum = xml.Date(); break;
                case "Begindatum": begindatum = xml.Date(); break;
                case "StatusAanlevering": status = xml.Code(); break;
            }
        }

        return new StartProduct(position, nummer, product, ingangsdatum, begindatum, status);
    }
}
