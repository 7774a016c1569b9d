using System.Xml.Linq;
using MessageHub.Agreements;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;

namespace MessageHub.Testing;

/// <summary>
/// The chain between one municipality and one provider: messages come in one after the other and change the dossier, on one fixed day.
/// <code>
/// var keten = new Keten();
/// keten.Heeft(Toewijzing(), Start());
/// keten.Ontvangt(Declaratie(new PrestatieXml { GeleverdVolume = 11 })).IsRefusedOn("TR321", "9321", at: Prestatie(1));
/// </code>
/// The messages come from <see cref="Berichten"/>. Every answer is checked against its schema and against what the standard says of any answer.
/// </summary>
public sealed class Keten
{
    public const string Gemeente = "0384";
    public const string Aanbieder = "65656055";
    public const string Bsn = "999900006";
    public const string AndereBsn = "999900018";
    public const long ToewijzingNummer = 1001;

    public static readonly DateOnly Vandaag = new(2026, 7, 15);
    public static readonly Product Product = new("45", "45A04");
    public static readonly Periode Juni = new(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

    /// <summary>The stream that its messages belong to.</summary>
    public static Stroom Stroom => StroomMet(Aanbieder);

    /// <summary>The standard of the running fixture: each in turn where it is <see cref="InElkeStandaardAttribute"/>, otherwise iJw.</summary>
    public static Standaard Standaard => InElkeStandaardAttribute.Huidige ?? IJw32.Standaard;

    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);
    private static readonly AnswerWriter Answers = new(BerichtSchemas.Embedded);

    private readonly RuleBook ruleBook;

    /// <summary>The published rules alone.</summary>
    public Keten()
        : this(RuleBook.Published)
    {
    }

    /// <summary>The published rules and a region's agreements.</summary>
    public Keten(AgreementsFile agreements)
        : this(BookOf(agreements))
    {
    }

    public Keten(RuleBook ruleBook) => this.ruleBook = ruleBook;

    /// <summary>
    /// A chain in which each kind of message finds what it refers to: the kit's allocation has begun, another client's request <c>VOT1</c> is pending,
    /// and the declaration that the kit's JW325 answers waits for that.
    /// </summary>
    public static Keten Lopend()
    {
        var keten = new Keten().Heeft(
            Berichten.Toewijzing(),
            Berichten.Start(),
            Berichten.VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "VOT1" }) with { Bsn = AndereBsn });
        var antwoord = new JW325Xml();
        keten.Dossier.Load(new IngediendeDeclaratie(
            antwoord.DeclaratieNummer, Juni, antwoord.DeclaratieIdentificatie, antwoord.XsdVersieDeclaratie, IsBesloten: false));
        return keten;
    }

    /// <summary>Its municipality's stream with another provider.</summary>
    public static Stroom StroomMet(string aanbieder) => new(Gemeente, aanbieder, Standaard.Naam);

    public Dossier Dossier { get; private init; } = new();

    /// <summary>The hub's date; messages are dated on <see cref="Vandaag"/> unless they say otherwise.</summary>
    public DateOnly Datum { get; init; } = Vandaag;

    /// <summary>The same chain, held to these agreements from now on.</summary>
    public Keten Onder(AgreementsFile agreements) => new(BookOf(agreements)) { Dossier = Dossier, Datum = Datum };

    /// <summary>The same chain on another day.</summary>
    public Keten Op(DateOnly datum) => new(ruleBook) { Dossier = Dossier, Datum = datum };

    /// <summary>What went before: each of these messages is accepted, or the test fails.</summary>
    public Keten Heeft(params BerichtXml[] berichten)
    {
        foreach (var bericht in berichten)
            Ontvangt(bericht).IsAccepted();
        return this;
    }

    public Verwerkt Ontvangt(BerichtXml bericht) => Ontvangt(bericht.ToBytes());

    /// <summary>Reads, judges and answers one message.</summary>
    public Verwerkt Ontvangt(byte[] bytes)
    {
        var read = Reader.Read(bytes);
        if (read.Bericht is not { } bericht)
            return new Verwerkt(read.Findings, null, null, null);

        // Guards the tests: bytes that were kept in a static field would be of the standard whose fixture ran first.
        if (InElkeStandaardAttribute.Huidige is { } standaard)
            Assert.That(bericht.Soort.Standaard, Is.SameAs(standaard), "A fixture in each standard takes messages of its own standard.");

        return Antwoordt(bytes, bericht, ruleBook.Judge(bericht, Dossier, Datum));
    }

    /// <summary>A person decides on held lines of a declaration that came in on <paramref name="ontvangen"/>; the same message, so give it its numbers.</summary>
    /// <param name="eerder">What became of it before.</param>
    public Verwerkt Besluit(JW323Xml declaratie, DateOnly ontvangen, Verwerkt eerder, params IReadOnlyList<Regelbesluit> besluiten)
    {
        var bytes = declaratie.ToBytes();
        var bericht = (Declaratiebericht)Reader.Read(bytes).Bericht!;
        var judgement = ruleBook.Decide(bericht, Dossier, Datum, ontvangen, besluiten, eerder.Judgement!.Findings);
        var klassen = new Berichtklassen(bericht);
        var before = eerder.Judgement.Refusals.Select(finding => finding with { At = klassen.Van(finding.Path)! });
        return Antwoordt(bytes, bericht, judgement with { Findings = [.. before, .. judgement.Findings] });
    }

    /// <summary>What judging this message would ask of a store.</summary>
    public void AddSleutels(BerichtXml bericht, DossierSleutels sleutels) => ruleBook.AddSleutels(Reader.Read(bericht.ToBytes()).Bericht!, Datum, sleutels);

    private Verwerkt Antwoordt(byte[] bytes, Bericht bericht, Judgement judgement)
    {
        if (bericht.Soort.Antwoord is null || (bericht is Declaratiebericht && (judgement.Verdict is Verdict.Received or Verdict.Held)))
            return new Verwerkt([.. judgement.Refusals], bericht, judgement, null);

        var answer = AntwoordBericht.From(Answers.Write(bytes, bericht, judgement, BerichtXml.NieuwNummer("A"), Datum), Reader);
        using var stream = new MemoryStream(bytes);
        Antwoordcontrole.Check(XDocument.Load(stream, LoadOptions.PreserveWhitespace), bericht, judgement, answer.Xml, answer.Bericht, Datum);
        return new Verwerkt([.. judgement.Refusals], bericht, judgement, answer);
    }

    private static RuleBook BookOf(AgreementsFile agreements) =>
        new(Standaarden.Ondersteund, AgreementRules.SourcesOf(agreements), rules => AgreementRules.AddTo(rules, agreements));
}
