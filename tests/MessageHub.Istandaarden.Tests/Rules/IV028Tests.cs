using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>What is told to a person of a receipt that does not fit; none of it refuses.</summary>
[InElkeStandaard]
public class IV028Tests
{
    private static readonly JW301Xml toewijzing = Toewijzing() with { Identificatie = "T1" };
    private static readonly JW305Xml start = Start() with { Identificatie = "S1" };
    private static readonly JW307Xml stop = Stop() with { Identificatie = "P1" };

    private static Keten BackOffice() => new(new RuleBook(Standaarden.Ondersteund, ExternalSources.Embedded, declaraties: DeclarationsDecidedBy.BackOffice));

    private static void Signals(Verwerkt verwerkt, params string[] details)
    {
        verwerkt.IsAccepted().HasVerdict(Verdict.Received);
        var signals = verwerkt.Judgement!.Findings;
        Assert.That(signals.Select(signal => signal.Text), Is.EquivalentTo(details.Select(detail => $"The receipt does not fit what the hub knows: {detail}.")));
        Assert.That(signals.Select(signal => (signal.Rule, signal.ReturnCode, signal.At.Path, signal.Effect)), Is.All.EqualTo(("IV028", (string?)null, Kop, FindingEffect.Signal)));
    }

    private static IEnumerable<RetourXml> Ontvangstbevestigingen() => IJw32.Standaard.Soorten.Where(soort => soort.IsRetourbericht).Select(soort => new RetourXml(soort));

    [TestCaseSource(nameof(Ontvangstbevestigingen))]
    public void A_receipt_to_a_message_that_never_came_in_is_taken_in_with_a_signal(RetourXml receipt) =>
        Signals(BackOffice().Ontvangt(receipt), "the message that it answers never came in");

    [Test]
    public void One_that_refuses_it_changes_nothing()
    {
        var keten = new Keten().Heeft(Toewijzing());
        Signals(keten.Ontvangt(Afkeuring(toewijzing)), "the message that it answers never came in");
        keten.Ontvangt(Start()).IsAccepted();
    }

    [Test]
    public void A_receipt_to_another_kind_of_message_with_that_Identificatie_answers_nothing() =>
        Signals(new Keten().Heeft(Antwoorden(), Toewijzing() with { Identificatie = "A1" }).Ontvangt(new RetourXml(IJw32.JW320) { Identificatie = "A1" }),
            "the message that it answers never came in");

    private static JW315Xml Antwoorden() => VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "V1" });

    [Test]
    public void A_receipt_to_a_message_that_came_in_fits() => Signals(new Keten().Heeft(toewijzing).Ontvangt(Goedkeuring(toewijzing)));

    [Test]
    public void One_that_refuses_what_nothing_was_built_on_fits() => Signals(new Keten().Heeft(toewijzing).Ontvangt(Afkeuring(toewijzing)));

    [Test]
    public void One_to_a_message_that_the_hub_refused_fits()
    {
        var keten = new Keten().Heeft(Toewijzing() with { Bsn = Keten.AndereBsn });
        keten.Ontvangt(toewijzing).IsRefusedOn("TR332", "9332", at: ToegewezenProduct(1));
        Signals(keten.Ontvangt(Afkeuring(toewijzing, "9332")));
    }

    [Test]
    public void A_start_that_stands_on_a_refused_allocation_is_told() =>
        Signals(new Keten().Heeft(toewijzing, Start()).Ontvangt(Afkeuring(toewijzing)), "it refuses allocation 1001, on which a start of 2026-01-05 stands");

    [Test]
    public void One_on_an_allocation_of_which_an_earlier_version_stands_is_not() =>
        Signals(new Keten().Heeft(Toewijzing(), toewijzing with { Producten = [new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-02-01") }] }, Start())
            .Ontvangt(Afkeuring(toewijzing)));

    [Test]
    public void An_allocation_that_stands_because_of_granted_lines_is_told() =>
        Signals(new Keten().Heeft(toewijzing, Declaratie()).Ontvangt(Afkeuring(toewijzing)),
            "it refuses allocation 1001, which stands because of lines that were granted on it");

    [Test]
    public void Where_the_hub_answers_a_refusal_by_the_municipality_is_told_and_an_approval_is_not()
    {
        Signals(new Keten().Heeft(toewijzing, start).Ontvangt(Afkeuring(start)), "it refuses a message that the hub has answered itself, and changes nothing");
        Signals(new Keten().Heeft(toewijzing, start).Ontvangt(Goedkeuring(start)));
    }

    [Test]
    public void It_is_not_passed_on_either_since_the_provider_has_his_one_receipt()
    {
        Assert.That(new Keten().Heeft(toewijzing, start).Ontvangt(Afkeuring(start)).Judgement!.IsPassedOn, Is.False);
        Assert.That(new Keten().Heeft(toewijzing, start).Ontvangt(Goedkeuring(start)).Judgement!.IsPassedOn, Is.True);
        Assert.That(BackOffice().Heeft(toewijzing, start).Ontvangt(Afkeuring(start)).Judgement!.IsPassedOn, Is.True);
        Assert.That(new Keten().Heeft(toewijzing).Ontvangt(Afkeuring(toewijzing)).Judgement!.IsPassedOn, Is.True);
    }

    [Test]
    public void A_stop_that_stands_of_a_refused_start_is_told() =>
        Signals(BackOffice().Heeft(toewijzing, start, stop).Ontvangt(Afkeuring(start)),
            "it refuses a start of 2026-01-05, of which a stop on 2026-06-30 stands");

    [Test]
    public void Deliveries_that_run_side_by_side_after_a_refused_stop_are_told() =>
        Signals(BackOffice().Heeft(toewijzing, start, stop, Start(new StartProductXml { Begindatum = Dag("2026-07-01") })).Ontvangt(Afkeuring(stop)),
            "it leaves deliveries running side by side that began on 2026-01-05 and 2026-07-01");

    [Test]
    public void One_delivery_that_runs_after_a_refused_stop_is_not() =>
        Signals(BackOffice().Heeft(toewijzing, start, stop).Ontvangt(Afkeuring(stop)));
}
