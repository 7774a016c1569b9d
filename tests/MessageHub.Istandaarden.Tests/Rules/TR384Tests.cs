namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR384Tests
{
    /// <summary>Care from 30 June on, for which that day can be claimed within its period, also after it was removed (TR308).</summary>
    private static readonly ToegewezenProductXml toewijzing = new() { Ingangsdatum = Keten.Juni.Eind };

    private static readonly ToegewezenProductXml removed = Verwijderd(toewijzing with { Toewijzingsdatum = Dag("2026-07-01") });
    private static readonly PrestatieXml laatsteDag = new() { ProductPeriode = new(Keten.Juni.Eind, Keten.Juni.Eind) };

    [Test]
    public void A_line_on_a_removed_allocation_is_refused() =>
        new Keten().Heeft(Toewijzing(toewijzing), Toewijzing(removed)).Ontvangt(Declaratie(laatsteDag.Opnieuw()))
            .IsRefusedOn("TR384", "9384", at: Prestatie(1));

    [Test]
    public void A_change_for_another_reason_does_not_matter() =>
        new Keten().Heeft(Toewijzing(), Toewijzing(removed with { RedenWijziging = "14" })).Ontvangt(Declaratie(laatsteDag.Opnieuw())).IsAccepted();

    [Test]
    public void An_older_301_that_arrives_after_the_removal_does_not_undo_it() =>
        new Keten().Heeft(Toewijzing(removed), Toewijzing(toewijzing)).Ontvangt(Declaratie(laatsteDag.Opnieuw()))
            .IsRefusedOn("TR384", "9384", at: Prestatie(1));

    [Test]
    public void What_was_granted_before_the_removal_can_be_credited()
    {
        var debet = new PrestatieXml();
        var keten = new Keten().Heeft(Toewijzing(), Declaratie(debet));
        // From a time before TR385, which refuses the removal.
        keten.Dossier.Load(keten.Dossier.Toewijzing(Keten.ToewijzingNummer)! with { Einddatum = Dag("2026-01-01"), RedenWijziging = "13" });
        keten.Ontvangt(Declaratie(debet.Credit())).IsAccepted();
    }
}
