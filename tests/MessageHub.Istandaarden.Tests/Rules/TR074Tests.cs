namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR074Tests
{
    private static readonly StartProductXml start = new();

    [Test]
    public void A_start_that_was_sent_before_is_refused() =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop()).Ontvangt(Start(start)).IsRefusedOn("TR074", "9074", at: StartProduct(1));

    [Test]
    public void While_it_runs_it_is_refused_on_that_too() =>
        new Keten().Heeft(Toewijzing(), Start(start)).Ontvangt(Start(start)).HasFindings($"TR074 {StartProduct(1)}", $"TR326 {StartProduct(1)}")
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (StartProduct(1), "9074 9326"));

    [Test]
    public void Also_when_only_the_ToewijzingIngangsdatum_differs() =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop())
            .Ontvangt(Start(start with { ToewijzingIngangsdatum = null })).IsRefusedOn("TR074", "9074", at: StartProduct(1));

    [Test]
    public void A_start_that_was_taken_back_is_sent_again() =>
        new Keten().Heeft(Toewijzing(), Start(start), Start(Verwijderd(start))).Ontvangt(Start(start)).IsAccepted();

    [Test]
    public void A_start_that_was_refused_does_not_count_as_sent()
    {
        var keten = new Keten();
        keten.Ontvangt(Start(start)).IsRefusedOn("TR019", "9019", at: StartProduct(1));
        keten.Heeft(Toewijzing()).Ontvangt(Start(start)).IsAccepted();
    }

    [Test]
    public void The_same_start_of_another_client_is_no_double()
    {
        var taakgericht = start with { ToewijzingNummer = null };
        new Keten().Heeft(Start(taakgericht)).Ontvangt(Start(taakgericht) with { Bsn = Keten.AndereBsn }).IsAccepted();
    }

    [Test]
    public void A_taakgericht_start_is_known_by_product_and_Begindatum()
    {
        var taakgericht = start with { ToewijzingNummer = null };
        new Keten().Heeft(Start(taakgericht), Stop(new StopProductXml { ToewijzingNummer = null })).Ontvangt(Start(taakgericht)).IsRefusedOn("TR074", "9074", at: StartProduct(1));
    }

    [Test]
    public void Correcting_a_start_in_one_message_is_accepted_wherever_the_removal_stands()
    {
        var corrected = start with { Begindatum = Dag("2026-01-12") };
        var keten = new Keten().Heeft(Toewijzing(), Start(start));
        keten.Ontvangt(Start(corrected, Verwijderd(start))).IsAccepted();
        Assert.That(keten.Dossier.Starts(Keten.Bsn).Single().Sleutel.Begindatum, Is.EqualTo(corrected.Begindatum));
    }

    [Test]
    public void A_refused_correction_leaves_the_first_start_standing()
    {
        var keten = new Keten().Heeft(Toewijzing(), Start(start));
        keten.Ontvangt(Start(Verwijderd(start), start with { ToewijzingNummer = 7 })).IsRefusedOn("TR019", "9019", at: StartProduct(2));
        Assert.That(keten.Dossier.Starts(Keten.Bsn).Single().Sleutel.ToewijzingNummer, Is.EqualTo(Keten.ToewijzingNummer));
    }

    [Test]
    public void The_same_stop_twice_is_refused_and_there_was_nothing_left_to_stop() =>
        new Keten().Heeft(Toewijzing(), Start(start), Stop())
            .Ontvangt(Stop()).HasFindings($"TR074 {StopProduct(1)}", $"TR415 {StopProduct(1)}");
}
