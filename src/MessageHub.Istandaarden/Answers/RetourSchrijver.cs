using System.Xml;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Istandaarden.Answers;

/// <summary>
/// The six receipts (IV028, IV032): the header repeated, sender and receiver unswapped, and where a class was refused the client's classes
/// repeated unchanged, each with its own codes.
/// </summary>
internal static class RetourSchrijver
{
    public static byte[] Write(ReadOnlyMemory<byte> source, Bericht bericht, Judgement judgement, AntwoordKop eigen)
    {
        var codes = new RetourCodesPerKlasse(judgement.Refusals);
        var (headerCodes, withClasses) = Headercodes(judgement, codes, bericht.Header.Position.Path);

        using var xml = new AntwoordXml(eigen.Soort, source.Length);
        WriteHeader(xml, bericht.Header, eigen, headerCodes);
        if (withClasses)
        {
            using var reader = AntwoordXml.Read(source);
            CopyClasses(xml, reader, codes);
        }

        xml.End();
        return xml.ToBytes();
    }

    /// <summary>Nothing wrong: no codes. Level 2: 0001 alone. The header: its own codes alone. A class: 0200, and the classes follow.</summary>
    private static (IReadOnlyList<string> Codes, bool WithClasses) Headercodes(
        Judgement judgement, RetourCodesPerKlasse codes, string headerPath)
    {
        if (judgement.Verdict != Verdict.Rejected)
            return ([], false);
        if (judgement.IsTechnicallyRefused)
            return ([RetourCodes.TechnischAfgekeurd], false);
        return codes.At(headerPath) is { } own ? (own, false) : (RetourCodesPerKlasse.GeenOpmerking, true);
    }

    private static void WriteHeader(AntwoordXml xml, Header header, AntwoordKop eigen, IReadOnlyList<string> codes)
    {
        xml.Start("Header");
        xml.BerichtCodes();
        xml.Own("Afzender", header.Afzender);
        xml.Own("Ontvanger", header.Ontvanger);
        xml.BerichtIdentificatie("BerichtIdentificatie", header.BerichtIdentificatie);
        xml.XsdVersie("XsdVersie", (header.XsdVersie.Basisschema, header.XsdVersie.Bericht));
        xml.Own("IdentificatieRetour", eigen.Identificatie);
        xml.Own("DagtekeningRetour", AntwoordXml.Datum(eigen.Dagtekening));
        // XsltVersie is left out: it tells which of the published XSLTs refused, and the hub does not use them (IV033).
        xml.XsdVersie("XsdVersieRetour", eigen.Versie);
        if (codes.Count > 0)
            xml.RetourCodes(codes);
        xml.End();
    }

    private static void CopyClasses(AntwoordXml xml, XmlReader reader, RetourCodesPerKlasse codes)
    {
        reader.MoveToContent();
        var root = reader.Depth;
        reader.Read();
        while (reader.Depth > root)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName == "Header")
                reader.Skip();
            else
                CopyClass(xml, reader, "/Bericht", reader.LocalName, clientPath: null, codes);
        }
    }

    /// <summary>Copies one class; its codes become its last child. Leaves the reader after it.</summary>
    private static void CopyClass(
        AntwoordXml xml, XmlReader reader, string parentPath, string step, string? clientPath, RetourCodesPerKlasse codes)
    {
        var name = reader.LocalName;
        var path = $"{parentPath}/{step}";
        if (name == "Client")
            clientPath = path;

        xml.StartAs(reader);
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && !xml.IsShared(reader) && Klassen.IsKlasse(reader.LocalName))
            {
                var child = reader.LocalName;
                var index = counts[child] = counts.GetValueOrDefault(child) + 1;
                CopyClass(xml, reader, path, Klassen.Repeats(name, child) ? $"{child}[{index}]" : child, clientPath, codes);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                xml.Copy(reader);
            }
            else
            {
                reader.Read();
            }
        }

        if (!isEmpty)
            reader.Read();
        if (Klassen.CarriesRetourCodes(name))
            xml.RetourCodes(codes.For(path, clientPath));
        xml.End();
    }
}
