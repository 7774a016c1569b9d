namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>Reads the Client of a JW305, JW307 or JW315: a BSN, a date of birth, and one list of lines.</summary>
internal static class ClientLezer
{
    public static Client Read<TLine>(
        XmlCursor xml, Position root, string listName, List<TLine> lines, Func<XmlCursor, Position, int, TLine> readLine)
    {
        var position = xml.Position(root, "Client");
        string bsn = "";
        Geboortedatum? geboortedatum = null;
        for (var client = xml.Enter(); xml.NextChild(client);)
        {
            var name = xml.Name;
            if (name == "Bsn")
            {
                bsn = xml.Text();
            }
            else if (name == "Geboortedatum")
            {
                geboortedatum = GedeeldLezer.Geboortedatum(xml);
            }
            else if (name == listName)
            {
                GedeeldLezer.Lijst(xml, position, lines, readLine);
            }
        }

        return new Client(position, bsn) { Geboortedatum = geboortedatum };
    }
}
