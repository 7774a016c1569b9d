namespace MessageHub.Istandaarden.Messages.Reading;

internal static class DeclaratieberichtLezer
{
    public static Declaratiebericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        var declaratie = new Declaratie(root, "", default, default, default, []);
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Header": header = GedeeldLezer.Header(xml, root, soort); break;
                case "Declaratie": declaratie = ReadDeclaratie(xml, root); break;
            }
        }

        return new Declaratiebericht(header, declaratie);
    }

    private static Declaratie ReadDeclaratie(XmlCursor xml, Position root)
    {
        var position = xml.Position(root, "Declaratie");
        string nummer = "";
        Periode periode = default;
        DateOnly dagtekening = default;
        BedragMetDC totaal = default;
        IReadOnlyList<DeclaratieClient> clienten = [];
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "DeclaratieNummer": nummer = xml.Text(); break;
                case "DeclaratiePeriode": periode = GedeeldLezer.Periode(xml); break;
                case "DeclaratieDagtekening": dagtekening = xml.Date(); break;
                case "TotaalIngediendBedrag": totaal = GedeeldLezer.Bedrag(xml); break;
                case "Clienten": clienten = PrestatieLezer.ReadClienten(xml, position); break;
            }
        }

        return new Declaratie(position, nummer, periode, dagtekening, totaal, clienten);
    }
}
