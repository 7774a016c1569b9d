using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>What follows from a finding is its effect: only some refuse.</summary>
[InElkeStandaard]
public class EffectTests
{
    private sealed class HoldsAbove(long volume) : Rule<Prestatie>("HOLD", 4, "9019", "So much is granted.", "So much is for a person to decide.")
    {
        public override void Check(Prestatie subject, RuleContext context)
        {
            if (subject.GeleverdVolume > volume)
                context.Hold(this, subject.Position, "GeleverdVolume");
        }
    }

    private sealed class Signals() : Rule<StartProduct>("SIGNAL", 4, null, "Nothing to know.", "Somebody should know.")
    {
        public override void Check(StartProduct subject, RuleContext context) => context.Signal(this, subject.Position);
    }

    private sealed class HoldsStarts() : Rule<StartProduct>("HOLD", 4, null, "A start cannot wait.", "A start waits.")
    {
        public override void Check(StartProduct subject, RuleContext context) => context.Hold(this, subject.Position);
    }

    private static Keten Met(Func<RuleLists, RuleLists> add) => new(new RuleBook(Standaarden.Ondersteund, ExternalSources.Embedded, add));

    private static Keten Houdt(long above) => Met(rules => rules with { Debetprestatie = [.. rules.Debetprestatie, new HoldsAbove(above)] }).Heeft(Toewijzing());

    private static readonly Periode Mei = new(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31));

    private static PrestatieXml Regel(string nummer, long volume) => new() { ReferentieNummer = nummer, GeleverdVolume = volume };

    [Test]
    public void A_held_line_is_neither_granted_nor_refused_and_the_answer_waits()
    {
        var keten = Houdt(above: 5);

        var judged = keten.Ontvangt(Declaratie(Regel("R1", 3), Regel("R2", 6) with { ProductPeriode = Mei })).HasVerdict(Verdict.Held);

        Assert.That(judged.Findings, Is.Empty);
        Assert.That(judged.Judgement!.Findings.Where(finding => finding.Effect == FindingEffect.Hold).Select(finding => finding.At.Path), Is.EqualTo(new[] { Prestatie(2) }));
        Assert.That(judged.Antwoord, Is.Null);
        Assert.That(keten.Dossier.Prestatie("R1")!.Status, Is.EqualTo(PrestatieStatus.Toegekend));
        Assert.That(keten.Dossier.Prestatie("R2")!.Status, Is.EqualTo(PrestatieStatus.Aangehouden));
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).Volume(new PrestatieXml().Eenheid), Is.EqualTo(3), "what is held counts in no volume");
    }

    [Test]
    public void Nothing_is_held_when_no_line_is_above_it() =>
        Houdt(above: 6).Ontvangt(Declaratie(Regel("R1", 3), Regel("R2", 6) with { ProductPeriode = Mei })).HasVerdict(Verdict.Accepted);

    [Test]
    public void A_line_that_is_refused_anyway_needs_no_decision() =>
        Houdt(above: 0).Ontvangt(Declaratie(Regel("R1", 3) with { ToewijzingNummer = 4004 })).HasVerdict(Verdict.Rejected).HasFindings($"TR338 {Prestatie(1)}");

    [Test]
    public void A_signal_changes_nothing_for_the_message()
    {
        var keten = Met(rules => rules with { Start = [.. rules.Start, new Signals()] }).Heeft(Toewijzing());

        var judged = keten.Ontvangt(Start()).IsAccepted();

        Assert.That(judged.Judgement!.Findings.Select(finding => (finding.Rule, finding.Effect)), Does.Contain(("SIGNAL", FindingEffect.Signal)));
        Assert.That(judged.Antwoord!.Codes, Is.Empty);
        Assert.That(keten.Dossier.Starts(Keten.Bsn), Has.Count.EqualTo(1));
    }

    [Test]
    public void Nothing_but_a_line_of_a_declaration_can_be_held()
    {
        var keten = Met(rules => rules with { Start = [.. rules.Start, new HoldsStarts()] }).Heeft(Toewijzing());
        Assert.That(() => keten.Ontvangt(Start()), Throws.InvalidOperationException.With.Message.Contain("only lines of a declaration"));
    }
}
