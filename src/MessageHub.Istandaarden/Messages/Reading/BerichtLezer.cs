namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>Reads the root of a message and hands its parts to the reader of its type.</summary>
internal static class BerichtLezer
{
    public static Bericht Read(XmlCursor xml, BerichtSoort soort)
    {
        var root = xml.Position(null, "Bericht");
        return soort switch
        {
            BerichtSoort.JW301 => JW301Lezer.Read(xml, root),
            BerichtSoort.JW305 => JW305Lezer.Read(xml, root),
            BerichtSoort.JW307 => JW307Lezer.Read(xml, root),
            BerichtSoort.JW315 => JW315Lezer.Read(xml, root),
            BerichtSoort.JW317 => JW317Lezer.Read(xml, root),
            BerichtSoort.JW319 => JW319Lezer.Read(xml, root),
            BerichtSoort.JW323 => JW323Lezer.Read(xml, root),
            BerichtSoort.JW325 => JW325Lezer.Read(xml, root),
            _ => RetourLezer.Read(xml, root, soort),
        };
    }
}
