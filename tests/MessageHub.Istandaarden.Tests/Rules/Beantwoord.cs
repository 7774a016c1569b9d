using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>One declaration of one line that waits for the back office, and the JW325 that grants or refuses it.</summary>
internal sealed class Beantwoord
{
    public static readonly BerichtIdentificatie Identificatie = new("B-323", Keten.Vandaag);

    public PrestatieXml Regel { get; init; } = new();

    public Keten Keten { get; } = new(new RuleBook(Standaarden.Ondersteund, ExternalSources.Embedded, declaraties: DeclarationsDecidedBy.BackOffice));

    /// <summary>600 euros, granted.</summary>
    public JW325Xml Toegekend { get; } = DeclaratieAntwoord() with { DeclaratieIdentificatie = Identificatie };

    /// <summary>The line refused, as it stands there.</summary>
    public static JW325Xml Afgewezen(PrestatieXml regel, string bsn = Testing.Keten.Bsn) =>
        DeclaratieAntwoord(new DeclaratieClientXml { Bsn = bsn, Prestaties = [regel] }) with
        {
            DeclaratieIdentificatie = Identificatie,
            TotaalToegekendBedrag = BedragMetDC.FromSaldo(60000 - regel.IngediendBedrag.Saldo),
            RetourCodes = ["0200"],
        };

    public Beantwoord Ingediend()
    {
        Keten.Heeft(Toewijzing());
        Keten.Ontvangt(Declaratie(Regel) with { Identificatie = Identificatie.Identificatie, DeclaratieNummer = "D1" }).HasVerdict(Verdict.Received);
        return this;
    }
}
