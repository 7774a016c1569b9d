namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>Reads a receipt: its header, and the codes of every class below it.</summary>
internal static class RetourLezer
{
    public static Retourbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        List<RetourKlasse> klassen = [];
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            if (xml.Name == "Header")
                header = GedeeldLezer.Header(xml, root, soort);
            else
                ReadKlasse(xml, root, index: 0, klassen);
        }

        return new Retourbericht(header, klassen);
    }

    private static void ReadKlasse(XmlCursor xml, Position parent, int index, List<RetourKlasse> klassen)
    {
        var position = xml.Position(parent, xml.Name, index);
        string? previous = null;
        var count = 0;
        for (var klasse = xml.Enter(); xml.NextChild(klasse);)
        {
            var name = xml.Name;
            if (name == "RetourCodes")
            {
                var codes = GedeeldLezer.RetourCodes(xml);
                if (!xml.IsInvalid)
                    klassen.Add(new RetourKlasse(position, codes));
                continue;
            }

            count = name == previous ? count + 1 : 1;
            previous = name;
            ReadKlasse(xml, position, Klassen.Repeats(position.Name, name) ? count : 0, klassen);
        }
    }
}
