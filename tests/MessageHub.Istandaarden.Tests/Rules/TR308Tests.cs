namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR308Tests
{
    private static readonly PrestatieXml june = new();

    private static ToegewezenProductXml Tot(string? eind) =>
        new() { Einddatum = eind is null ? null : Dag(eind), Omvang = new(100, "04", "6") };

    [Test]
    public void A_month_after_the_allocation_is_refused() =>
        new Keten().Heeft(Toewijzing(Tot("2026-05-31"))).Ontvangt(Declaratie(june)).IsRefusedOn("TR308", "9308", at: Prestatie(1));

    [Test]
    public void A_period_that_ends_with_the_allocation_is_accepted() =>
        new Keten().Heeft(Toewijzing(Tot("2026-06-30"))).Ontvangt(Declaratie(june)).IsAccepted();

    [Test]
    public void An_allocation_without_an_Einddatum_sets_no_end() =>
        new Keten().Heeft(Toewijzing(Tot(null))).Ontvangt(Declaratie(june)).IsAccepted();

    [Test]
    public void A_period_that_runs_on_in_the_month_in_which_the_allocation_ends_is_refused_on_both_counts() =>
        new Keten().Heeft(Toewijzing(Tot("2026-06-29"))).Ontvangt(Declaratie(june)).HasFindings($"TR308 {Prestatie(1)}", $"TR388 {Prestatie(1)}");

    [Test]
    public void What_was_granted_before_the_allocation_was_shortened_can_be_credited() =>
        new Keten().Heeft(Toewijzing(Tot(null)), Declaratie(june), Toewijzing(Tot("2026-05-31") with { Toewijzingsdatum = Dag("2026-07-01") }))
            .Ontvangt(Declaratie(june.Credit())).IsAccepted();
}
