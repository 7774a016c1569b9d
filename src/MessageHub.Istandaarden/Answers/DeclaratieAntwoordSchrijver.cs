using System.Globalization;
using System.Xml;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Istandaarden.Answers;

/// <summary>
/// The JW325 (IV087, IV088). It is a message of the municipality in its own right: sender and receiver are swapped, and only refused clients and
/// lines come back.
/// </summary>
internal static class DeclaratieAntwoordSchrijver
{
    public static byte[] Write(ReadOnlyMemory<byte> source, Declaratiebericht bericht, Judgement judgement, AntwoordKop eigen)
    {
        var codes = new RetourCodesPerKlasse(judgement.Refusals);
        var declaratie = bericht.Declaratie;

        using var xml = new AntwoordXml(eigen.Soort, source.Length);
        if (judgement.IsTechnicallyRefused)
        {
            // Level 2: the declaration counts as not sent; the header alone goes back.
            WriteHeader(xml, bericht.Header, eigen, [RetourCodes.TechnischAfgekeurd]);
        }
        else if (codes.At(bericht.Header.Position.Path) is { } headerCodes)
        {
            WriteHeader(xml, bericht.Header, eigen, headerCodes);
        }
        else
        {
            WriteHeader(xml, bericht.Header, eigen, RetourCodesPerKlasse.GeenOpmerking);
            xml.Start("DeclaratieAntwoord");
            xml.Own("DeclaratieNummer", declaratie.DeclaratieNummer);
            WriteBedrag(xml, "TotaalIngediendBedrag", declaratie.TotaalIngediendBedrag);
            WriteBedrag(xml, "TotaalToegekendBedrag", BedragMetDC.FromSaldo(judgement.ToegekendSaldo));
            if (codes.At(declaratie.Position.Path) is { } declaratieCodes)
            {
                // Refused as a whole: lines are not judged and not repeated (TR342).
                xml.RetourCodes(declaratieCodes);
            }
            else if (!judgement.Refusals.Any())
            {
                xml.RetourCodes([RetourCodes.VolledigToegewezen]);
            }
            else
            {
                WriteRefused(xml, source, bericht, codes);
                xml.RetourCodes(RetourCodesPerKlasse.GeenOpmerking);
            }

            xml.End();
        }

        xml.End();
        return xml.ToBytes();
    }

    private static void WriteHeader(AntwoordXml xml, Header declaratie, AntwoordKop eigen, IReadOnlyList<string> codes)
    {
        xml.Start("Header");
        xml.BerichtCodes();
        xml.Own("Afzender", declaratie.Ontvanger);
        xml.Own("Ontvanger", declaratie.Afzender);
        xml.BerichtIdentificatie("BerichtIdentificatie", new BerichtIdentificatie(eigen.Identificatie, eigen.Dagtekening));
        xml.XsdVersie("XsdVersie", eigen.Versie);
        xml.BerichtIdentificatie("DeclaratieIdentificatie", declaratie.BerichtIdentificatie);
        xml.XsdVersie("XsdVersieDeclaratie", (declaratie.XsdVersie.Basisschema, declaratie.XsdVersie.Bericht));
        xml.RetourCodes(codes);
        xml.End();
    }

    private static void WriteBedrag(AntwoordXml xml, string name, BedragMetDC bedrag)
    {
        xml.Start(name);
        xml.Shared("TotaalBedrag", bedrag.Bedrag.ToString(CultureInfo.InvariantCulture));
        xml.Shared("DebetCredit", bedrag.DebetCredit == DebetCredit.Credit ? "C" : "D");
        xml.End();
    }

    /// <summary>
    /// A refused client comes back with its code and all its lines with 0233; otherwise the refused lines, under their client with 0200. The
    /// lines are copied from the message itself, which is read alongside.
    /// </summary>
    private static void WriteRefused(AntwoordXml xml, ReadOnlyMemory<byte> source, Declaratiebericht bericht, RetourCodesPerKlasse codes)
    {
        using var reader = AntwoordXml.Read(source);
        xml.Start("Clienten");
        foreach (var client in bericht.Declaratie.Clienten)
        {
            reader.ReadToFollowing("Client", bericht.Soort.Namespace);
            var clientCodes = codes.At(client.Position.Path);
            if (clientCodes is null && client.Prestaties.All(prestatie => codes.At(prestatie.Position.Path) is null))
                continue;

            xml.Start("Client");
            xml.Own("Bsn", client.Bsn);
            xml.Start("Prestaties");
            foreach (var prestatie in client.Prestaties)
            {
                reader.ReadToFollowing("Prestatie", bericht.Soort.Namespace);
                var prestatieCodes = clientCodes is null ? codes.At(prestatie.Position.Path) : RetourCodesPerKlasse.NietBeoordeeld;
                if (prestatieCodes is not null)
                    CopyPrestatie(xml, reader, prestatieCodes);
            }

            xml.End();
            xml.RetourCodes(clientCodes ?? RetourCodesPerKlasse.GeenOpmerking);
            xml.End();
        }

        xml.End();
    }

    private static void CopyPrestatie(AntwoordXml xml, XmlReader reader, IReadOnlyList<string> codes)
    {
        var depth = reader.Depth;
        xml.Start("Prestatie");
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                xml.Copy(reader);
            else
                reader.Read();
        }

        xml.RetourCodes(codes);
        xml.End();
    }
}
