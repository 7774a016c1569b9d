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
    private static readonly string DeclaratieNamespace = BerichtSoorten.NamespaceOf(BerichtSoort.JW323);

    public static byte[] Write(
        ReadOnlyMemory<byte> source, JW323 bericht, Judgement judgement, string identificatie, DateOnly dagtekening,
        (string Basisschema, string Bericht) versie)
    {
        var codes = new RetourCodesPerKlasse(judgement.Findings);
        var declaratie = bericht.Declaratie;

        using var xml = new AntwoordXml(BerichtSoort.JW325);
        if (judgement.Findings.Any(finding => finding.Level == 2))
        {
            // Level 2: the declaration counts as not sent; the header alone goes back.
            WriteHeader(xml, bericht.Header, identificatie, dagtekening, versie, [RetourCodes.TechnischAfgekeurd]);
        }
        else if (codes.At(bericht.Header.Position.Path) is { } headerCodes)
        {
            WriteHeader(xml, bericht.Header, identificatie, dagtekening, versie, headerCodes);
        }
        else
        {
            WriteHeader(xml, bericht.Header, identificatie, dagtekening, versie, RetourCodesPerKlasse.GeenOpmerking);
            xml.Start("DeclaratieAntwoord");
            xml.Own("DeclaratieNummer", declaratie.DeclaratieNummer);
            WriteBedrag(xml, "TotaalIngediendBedrag", declaratie.TotaalIngediendBedrag);
            WriteBedrag(xml, "TotaalToegekendBedrag", BedragMetDC.FromSaldo(judgement.ToegekendSaldo));
            if (codes.At(declaratie.Position.Path) is { } declaratieCodes)
            {
                // Refused as a whole: lines are not judged and not repeated (TR342).
                xml.RetourCodes(declaratieCodes);
            }
            else if (judgement.Findings.Count == 0)
            {
                xml.RetourCodes([RetourCodes.VolledigToegewezen]);
            }
            else
            {
                WriteRefused(xml, source, declaratie, codes);
                xml.RetourCodes(RetourCodesPerKlasse.GeenOpmerking);
            }

            xml.End();
        }

        xml.End();
        return xml.ToBytes();
    }

    private static void WriteHeader(
        AntwoordXml xml, Header declaratie, string identificatie, DateOnly dagtekening, (string Basisschema, string Bericht) versie,
        IReadOnlyList<string> codes)
    {
        xml.Start("Header");
        xml.Own("BerichtCode", BerichtSoort.JW325.BerichtCode());
        xml.Own("BerichtVersie", "3");
        xml.Own("BerichtSubversie", "2");
        xml.Own("Afzender", declaratie.Ontvanger);
        xml.Own("Ontvanger", declaratie.Afzender);
        xml.BerichtIdentificatie("BerichtIdentificatie", new BerichtIdentificatie(identificatie, dagtekening));
        xml.XsdVersie("XsdVersie", versie);
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
    private static void WriteRefused(AntwoordXml xml, ReadOnlyMemory<byte> source, Declaratie declaratie, RetourCodesPerKlasse codes)
    {
        using var reader = AntwoordXml.Read(source);
        xml.Start("Clienten");
        foreach (var client in declaratie.Clienten)
        {
            reader.ReadToFollowing("Client", DeclaratieNamespace);
            var clientCodes = codes.At(client.Position.Path);
            if (clientCodes is null && client.Prestaties.All(prestatie => codes.At(prestatie.Position.Path) is null))
                continue;

            xml.Start("Client");
            xml.Own("Bsn", client.Bsn);
            xml.Start("Prestaties");
            foreach (var prestatie in client.Prestaties)
            {
                reader.ReadToFollowing("Prestatie", DeclaratieNamespace);
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
