namespace MessageHub.Istandaarden.Messages.Reading;

internal static class DeclaratieantwoordberichtLezer
{
    public static Declaratieantwoordbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        DeclaratieAntwoord? antwoord = null;
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Header": header = GedeeldLezer.Header(xml, root, soort); break;
                case "DeclaratieAntwoord": antwoord = ReadAntwoord(xml, root); break;
            }
        }

        return new Declaratieantwoordbericht(header, antwoord);
    }

    private static DeclaratieAntwoord ReadAntwoord(XmlCursor xml, Position root)
    {
        var position = xml.Position(root, "DeclaratieAntwoord");
        string nummer = "";
        BedragMetDC ingediend = default, toegekend = default;
        IReadOnlyList<DeclaratieClient> clienten = [];
        IReadOnlyList<string> retourCodes = [];
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "DeclaratieNummer": nummer = xml.Text(); break;
                case "TotaalIngediendBedrag": ingediend = GedeeldLezer.Bedrag(xml); break;
                case "TotaalToegekendBedrag": toegekend = GedeeldLezer.Bedrag(xml); break;
                case "Clienten": clienten = PrestatieLezer.ReadClienten(xml, position); break;
                case "RetourCodes": retourCodes = GedeeldLezer.RetourCodes(xml); break;
            }
        }

        return new DeclaratieAntwoord(position, nummer, ingediend, toegekend, clienten, retourCodes);
    }
}
