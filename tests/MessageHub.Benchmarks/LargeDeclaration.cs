using System.Globalization;
using System.Text;

namespace MessageHub.Benchmarks;

/// <summary>A JW323 of any size that is right at level 2: many lines, on allocations of their own, for one client in fifty lines.</summary>
internal static class LargeDeclaration
{
    public const string Gemeente = "0363";
    public const string Aanbieder = "42420001";
    private const int LinesPerClient = 50;

    public static long ToewijzingNummer(int line) => 1000 + line;

    public static string BsnOf(int line) => Bsn(line / LinesPerClient);

    public static byte[] Make(int lines)
    {
        var xml = new StringBuilder(lines * 1000);
        xml.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <jw323:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:jw323="http://www.istandaarden.nl/ijw/3_2/jw323/schema">
            <jw323:Header><jw323:BerichtCode>490</jw323:BerichtCode><jw323:BerichtVersie>3</jw323:BerichtVersie><jw323:BerichtSubversie>2</jw323:BerichtSubversie>
            <jw323:Afzender>{Aanbieder}</jw323:Afzender><jw323:Ontvanger>{Gemeente}</jw323:Ontvanger>
            <jw323:BerichtIdentificatie><ijw:Identificatie>GROOT{lines}</ijw:Identificatie><ijw:Dagtekening>2025-06-05</ijw:Dagtekening></jw323:BerichtIdentificatie>
            <jw323:XsdVersie><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></jw323:XsdVersie></jw323:Header>
            <jw323:Declaratie><jw323:DeclaratieNummer>D{lines}</jw323:DeclaratieNummer>
            <jw323:DeclaratiePeriode><ijw:Begindatum>2025-05-01</ijw:Begindatum><ijw:Einddatum>2025-05-31</ijw:Einddatum></jw323:DeclaratiePeriode>
            <jw323:DeclaratieDagtekening>2025-06-05</jw323:DeclaratieDagtekening>
            <jw323:TotaalIngediendBedrag><ijw:TotaalBedrag>{lines * 5000L}</ijw:TotaalBedrag><ijw:DebetCredit>D</ijw:DebetCredit></jw323:TotaalIngediendBedrag>
            <jw323:Clienten>
            """);
        for (var line = 0; line < lines; line++)
        {
            if (line % LinesPerClient == 0)
                xml.Append(CultureInfo.InvariantCulture, $"{(line == 0 ? "" : "</jw323:Prestaties></jw323:Client>")}<jw323:Client><jw323:Bsn>{BsnOf(line)}</jw323:Bsn><jw323:Prestaties>");
            xml.Append(CultureInfo.InvariantCulture, $"""

                      <jw323:Prestatie>
                        <jw323:ProductReferentie>
                          <ijw:ReferentieNummer>R{line:D9}</ijw:ReferentieNummer>
                        </jw323:ProductReferentie>
                        <jw323:ToewijzingNummer>{ToewijzingNummer(line)}</jw323:ToewijzingNummer>
                        <jw323:ProductCategorie>45</jw323:ProductCategorie>
                        <jw323:ProductCode>45A03</jw323:ProductCode>
                        <jw323:ProductPeriode>
                          <ijw:Begindatum>2025-05-01</ijw:Begindatum>
                          <ijw:Einddatum>2025-05-31</ijw:Einddatum>
                        </jw323:ProductPeriode>
                        <jw323:GeleverdVolume>4</jw323:GeleverdVolume>
                        <jw323:Eenheid>04</jw323:Eenheid>
                        <jw323:ProductTarief>1250</jw323:ProductTarief>
                        <jw323:IngediendBedrag>
                          <ijw:Bedrag>5000</ijw:Bedrag>
                          <ijw:DebetCredit>D</ijw:DebetCredit>
                        </jw323:IngediendBedrag>
                      </jw323:Prestatie>
                """);
        }

        xml.Append("</jw323:Prestaties></jw323:Client></jw323:Clienten></jw323:Declaratie></jw323:Bericht>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    /// <summary>A fictitious BSN (it begins with four nines): the first number from here on that passes the eleven test.</summary>
    private static string Bsn(int client)
    {
        for (var number = 999_900_000 + client * 100; ; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            var sum = -(text[8] - '0');
            for (var i = 0; i < 8; i++)
                sum += (9 - i) * (text[i] - '0');
            if (sum % 11 == 0)
                return text;
        }
    }
}
