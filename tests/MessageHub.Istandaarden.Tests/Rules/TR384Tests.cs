namespace MessageHub.Istandaarden.Tests.Rules;

public class TR384Tests
{
    private static readonly ToegewezenProductXml removed = new() { Toewijzingsdatum = Dag("2026-07-01"), RedenWijziging = "13" };

    [Test]
    public void A_line_on_a_removed_allocation_is_refused() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(removed)).Ontvangt(Declaratie(new PrestatieXml())).IsRefusedOn("TR384", "9384", at: Prestatie(1));

    [Test]
    public void A_change_for_another_reason_does_not_matter() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(removed with { RedenWijziging = "14" })).Ontvangt(Declaratie(new PrestatieXml())).IsAccepted();

    [Test]
    public void An_older_301_that_arrives_after_the_removal_does_not_undo_it() =>
        new Keten().Heeft(Toewijzing(removed), Toewijzing()).Ontvangt(Declaratie(new PrestatieXml())).IsRefusedOn("TR384", "9384", at: Prestatie(1));

    [Test]
    public void What_was_granted_before_the_removal_can_be_credited()
    {
        var debet = new PrestatieXml();
        new Keten().Heeft(Toewijzing(), Declaratie(debet), Toewijzing(removed)).Ontvangt(Declaratie(debet.Credit())).IsAccepted();
    }
}
