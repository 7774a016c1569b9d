namespace MessageHub.Istandaarden.Messages.Reading;

internal static class AntwoordberichtLezer
{
    public static Antwoordbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        var antwoord = new Antwoord(root, "", "", null, null);
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Header": header = GedeeldLezer.Header(xml, root, soort); break;
                case "Antwoord": antwoord = ReadAntwoord(xml, root); break;
            }
        }

        return new Antwoordbericht(header, antwoord);
    }

    private static Antwoord ReadAntwoord(XmlCursor xml, Position root)
    {
        var position = xml.Position(root, "Antwoord");
        string referentie = "", antwoord = "";
        string? reden = null;
        Woonplaatsbeginsel? woonplaatsbeginsel = null;
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "ReferentieAanbieder": referentie = xml.Text(); break;
                case "VerzoekAntwoord": antwoord = xml.Code(); break;
                case "RedenAfwijzingVerzoek": reden = xml.Code(); break;
                case "Woonplaatsbeginsel": woonplaatsbeginsel = ReadWoonplaatsbeginsel(xml, position); break;
            }
        }

        return new Antwoord(position, referentie, antwoord, reden, woonplaatsbeginsel);
    }

    private static Woonplaatsbeginsel ReadWoonplaatsbeginsel(XmlCursor xml, Position parent)
    {
        var position = xml.Position(parent, "Woonplaatsbeginsel");
        string gemeente = "";
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            if (xml.Name == "Gemeente")
                gemeente = xml.Text();
        }

        return new Woonplaatsbeginsel(position, gemeente);
    }
}
