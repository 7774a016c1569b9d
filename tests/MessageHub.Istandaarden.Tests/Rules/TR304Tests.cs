namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR304Tests
{
    [Test]
    public void A_client_for_whom_nothing_was_ordered_is_refused_with_all_his_lines()
    {
        var refused = new Keten().Ontvangt(Declaratie(new PrestatieXml(), new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31") }))
            .IsRefusedOn("TR304", "8187", at: DeclaratieClient(1)).HasVerdict(Verdict.Rejected);

        var client = refused.Antwoord!.DeclaratieAntwoord.DeclaratieAntwoord!.Clienten.Single();
        Assert.That(client.Prestaties.SelectMany(prestatie => prestatie.RetourCodes), Is.EqualTo(new[] { "0233", "0233" }));
    }

    [Test]
    public void A_client_with_an_allocation_is_accepted() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(new PrestatieXml())).IsAccepted();

    [Test]
    public void The_lines_of_other_clients_are_granted()
    {
        var known = new DeclaratieClientXml();
        var unknown = new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [new PrestatieXml { ToewijzingNummer = 2002 }] };
        var judged = new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(unknown, known))
            .IsRefusedOn("TR304", "8187", at: DeclaratieClient(1)).HasVerdict(Verdict.PartiallyAccepted);
        Assert.That(judged.Judgement!.ToegekendSaldo, Is.EqualTo(60000));
    }

    [Test]
    public void A_client_whose_only_allocation_was_removed_is_known() =>
        // The line is refused on TR384, not the client.
        new Keten().Heeft(Toewijzing(Verwijderd(new ToegewezenProductXml { Ingangsdatum = Keten.Juni.Eind })))
            .Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = new(Keten.Juni.Eind, Keten.Juni.Eind) })).IsRefusedOn("TR384", "9384", at: Prestatie(1));
}
