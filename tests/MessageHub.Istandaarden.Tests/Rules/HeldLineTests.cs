using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>
/// A line that an agreement holds, until a person has decided: what comes after it sees it, a credit waits behind it, and deciding judges it against the dossier
/// of that moment. The rule here holds every line of more than five hours.
/// </summary>
public class HeldLineTests
{
    private static readonly PrestatieXml mei = new() { ReferentieNummer = "R5", GeleverdVolume = 6, ProductPeriode = Periode("2026-05-01", "2026-05-31") };
    private static readonly PrestatieXml juni = new() { ReferentieNummer = "R6", GeleverdVolume = 6 };

    private sealed class Holds() : Rule<Prestatie>("HOLD", 4, "9019", "A person decides on more than five hours.", "So much is for a person to decide.")
    {
        public override void Check(Prestatie subject, RuleContext context)
        {
            if (subject.GeleverdVolume > 5)
                context.Hold(this, subject.Position, "GeleverdVolume");
        }
    }

    private static Keten Keten() => new Keten(new RuleBook(
        Standaarden.Ondersteund, ExternalSources.Embedded, rules => rules with { Prestatie = [.. rules.Prestatie, new Holds()] })).Heeft(Toewijzing());

    private static JW323Xml Declareert(string nummer, params PrestatieXml[] regels) =>
        Declaratie(regels) with { DeclaratieNummer = nummer, Identificatie = $"B-{nummer}" };

    private static Regelbesluit Vrij(PrestatieXml regel) => Regelbesluit.Release(regel.ReferentieNummer, "HOLD");

    private static Verwerkt Besluit(Keten keten, JW323Xml declaratie, Verwerkt eerder, params Regelbesluit[] besluiten) =>
        keten.Besluit(declaratie, Testing.Keten.Vandaag, eerder, besluiten);

    // ---- what comes after it

    [Test]
    public void A_line_for_the_same_claim_is_refused_and_not_held_beside_it()
    {
        var keten = Keten();
        keten.Ontvangt(Declareert("D1", juni)).HasVerdict(Verdict.Held);
        keten.Ontvangt(Declareert("D2", juni.Opnieuw() with { GeleverdVolume = 5 })).IsRefusedOn("TR389", "9389", at: Prestatie(1));
    }

    [Test]
    public void When_it_was_refused_the_claim_is_free()
    {
        var keten = Keten();
        var held = keten.Ontvangt(Declareert("D1", juni));
        Besluit(keten, Declareert("D1", juni), held, Regelbesluit.Refuse("R6", [.. held.Held]));
        keten.Ontvangt(Declareert("D2", juni.Opnieuw() with { GeleverdVolume = 5 })).IsAccepted();
    }

    [Test]
    public void Its_number_is_used()
    {
        var keten = Keten();
        keten.Ontvangt(Declareert("D1", juni)).HasVerdict(Verdict.Held);
        keten.Ontvangt(Declareert("D2", mei with { ReferentieNummer = "R6", GeleverdVolume = 5 })).IsRefusedOn("TR314", "8021", at: Prestatie(1));
    }

    [Test]
    public void A_credit_for_it_waits_behind_it()
    {
        var keten = Keten();
        keten.Ontvangt(Declareert("D1", juni)).HasVerdict(Verdict.Held);

        var credit = keten.Ontvangt(Declareert("D2", juni.Credit()));
        credit.HasVerdict(Verdict.Held);
        Assert.That(Aanhouding(credit), Is.EqualTo(("HOLD TR323", "R6")));
    }

    [Test]
    public void A_credit_with_other_values_is_refused_at_once()
    {
        var keten = Keten();
        keten.Ontvangt(Declareert("D1", juni)).HasVerdict(Verdict.Held);
        keten.Ontvangt(Declareert("D2", juni.Credit() with { GeleverdVolume = 5 })).IsRefusedOn("TR323", "8017", at: Prestatie(1));
    }

    // ---- deciding

    [Test]
    public void Released_it_is_granted_and_the_declaration_answered()
    {
        var keten = Keten();
        var held = keten.Ontvangt(Declareert("D1", juni));

        var decided = Besluit(keten, Declareert("D1", juni), held, Vrij(juni)).IsAccepted();
        Assert.Multiple(() =>
        {
            Assert.That(decided.Antwoord!.DeclaratieAntwoord.DeclaratieAntwoord!.TotaalToegekendBedrag.Saldo, Is.EqualTo(36000));
            Assert.That(keten.Dossier.Prestatie("R6")!.Status, Is.EqualTo(PrestatieStatus.Toegekend));
            Assert.That(keten.Dossier.Stand(Testing.Keten.ToewijzingNummer).Volume(juni.Eenheid), Is.EqualTo(6));
            Assert.That(keten.Dossier.Declaratie("D1")!.IsBesloten);
        });
    }

    [Test]
    public void Released_it_is_judged_against_what_was_granted_meanwhile()
    {
        // Ten hours in all; six are held, then five are granted.
        var keten = new Keten(new RuleBook(
            Standaarden.Ondersteund, ExternalSources.Embedded, rules => rules with { Prestatie = [.. rules.Prestatie, new Holds()] }))
            .Heeft(Toewijzing(new ToegewezenProductXml { Omvang = new(10, Eenheden.Uur, Frequenties.Totaal) }));
        var held = keten.Ontvangt(Declareert("D1", juni));
        keten.Heeft(Declareert("D2", mei with { GeleverdVolume = 5 }));

        var decided = Besluit(keten, Declareert("D1", juni), held, Vrij(juni));
        decided.IsRefusedOn("TR322", "9322", at: Prestatie(1)).HasVerdict(Verdict.Rejected);
    }

    [Test]
    public void Refused_it_has_the_code_of_the_rule_that_held_it()
    {
        var keten = Keten();
        var held = keten.Ontvangt(Declareert("D1", juni, mei with { GeleverdVolume = 5 }));

        var decided = Besluit(keten, Declareert("D1", juni, mei with { GeleverdVolume = 5 }), held, Regelbesluit.Refuse("R6", [.. held.Held]));
        decided.HasVerdict(Verdict.PartiallyAccepted);
        Assert.That(decided.Antwoord!.DeclaratieAntwoord.DeclaratieAntwoord!.TotaalToegekendBedrag.Saldo, Is.EqualTo(30000));
        Assert.That(decided.Antwoord.Codes.Values, Does.Contain("9019"));
        Assert.That(keten.Dossier.Prestatie("R6")!.Status, Is.EqualTo(PrestatieStatus.Afgewezen));
    }

    [Test]
    public void As_long_as_another_line_is_held_there_is_no_answer()
    {
        var keten = Keten();
        var held = keten.Ontvangt(Declareert("D1", mei, juni));

        var first = Besluit(keten, Declareert("D1", mei, juni), held, Vrij(juni));
        first.HasVerdict(Verdict.Held);
        Assert.That(first.Antwoord, Is.Null);
        Assert.That(keten.Dossier.Declaratie("D1")!.IsBesloten, Is.False);

        Besluit(keten, Declareert("D1", mei, juni), first, Vrij(mei)).IsAccepted();
    }

    [Test]
    public void What_was_refused_at_first_is_in_the_answer_too()
    {
        var keten = Keten();
        var wrong = mei with { ToewijzingNummer = 4004 };
        var held = keten.Ontvangt(Declareert("D1", wrong, juni));
        held.HasVerdict(Verdict.Held);

        var decided = Besluit(keten, Declareert("D1", wrong, juni), held, Vrij(juni));
        decided.HasVerdict(Verdict.PartiallyAccepted).IsRefusedOn("TR338", "9338", at: Prestatie(1));
    }

    [Test]
    public void Deciding_twice_does_nothing_the_second_time()
    {
        var keten = Keten();
        var held = keten.Ontvangt(Declareert("D1", juni));
        Besluit(keten, Declareert("D1", juni), held, Vrij(juni));

        var again = Besluit(keten, Declareert("D1", juni), held, Regelbesluit.Refuse("R6", [.. held.Held]));
        Assert.That(keten.Dossier.Prestatie("R6")!.Status, Is.EqualTo(PrestatieStatus.Toegekend));
        Assert.That(again.Judgement!.Wijzigingen.OfType<PrestatieBesloten>(), Is.Empty);
    }

    [Test]
    public void Judged_again_without_being_released_it_is_held_again()
    {
        var keten = Keten();
        var held = keten.Ontvangt(Declareert("D1", juni));

        var again = Besluit(keten, Declareert("D1", juni), held, Regelbesluit.Release("R6"));
        again.HasVerdict(Verdict.Held);
        Assert.That(Aanhouding(again), Is.EqualTo(("HOLD", (string?)null)));
        Assert.That(keten.Dossier.Prestatie("R6")!.Status, Is.EqualTo(PrestatieStatus.Aangehouden));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_credit_behind_a_line_follows_what_became_of_that(bool isGranted)
    {
        var keten = Keten();
        var credit = juni.Credit();
        var held = keten.Ontvangt(Declareert("D1", juni));
        var behind = keten.Ontvangt(Declareert("D2", credit));
        Besluit(keten, Declareert("D1", juni), held, isGranted ? Vrij(juni) : Regelbesluit.Refuse("R6", [.. held.Held]));

        var followed = Besluit(keten, Declareert("D2", credit), behind, Vrij(credit));
        if (isGranted)
            followed.IsAccepted();
        else
            followed.IsRefusedOn("TR323", "8017", at: Prestatie(1));
        Assert.That(keten.Dossier.IsGecrediteerd("R6"), Is.EqualTo(isGranted));
        Assert.That(keten.Dossier.Stand(Testing.Keten.ToewijzingNummer).AantalDebet, Is.Zero);
    }

    [Test]
    public void A_person_does_not_release_a_credit_from_waiting_behind_its_debit()
    {
        var keten = Keten();
        var credit = juni.Credit();
        keten.Ontvangt(Declareert("D1", juni));
        var behind = keten.Ontvangt(Declareert("D2", credit));

        var again = Besluit(keten, Declareert("D2", credit), behind, Regelbesluit.Release(credit.ReferentieNummer, "HOLD", "TR323"));
        again.HasVerdict(Verdict.Held);
        Assert.That(Aanhouding(again), Is.EqualTo(("TR323", "R6")));
    }

    private static (string Regels, string? Achter) Aanhouding(Verwerkt judged)
    {
        var aanhouding = judged.Judgement!.Wijzigingen.OfType<RegelAangehouden>().Single();
        return (string.Join(' ', aanhouding.Regels), aanhouding.Achter);
    }
}
