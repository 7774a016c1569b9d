namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR314Tests
{
    private static readonly PrestatieXml june = new() { ReferentieNummer = "R1" };
    private static readonly PrestatieXml may = june with { ProductPeriode = Periode("2026-05-01", "2026-05-31") };

    private static Keten Toegewezen() => new Keten().Heeft(
        Toewijzing(), Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 2002 }) with { Bsn = Keten.AndereBsn });

    [Test]
    public void A_ReferentieNummer_of_a_granted_line_is_not_used_again() =>
        Toegewezen().Heeft(Declaratie(june)).Ontvangt(Declaratie(may)).IsRefusedOn("TR314", "8021", at: Prestatie(1));

    [Test]
    public void Another_number_for_the_same_line_is_accepted() =>
        Toegewezen().Heeft(Declaratie(june)).Ontvangt(Declaratie(may.Opnieuw())).IsAccepted();

    [Test]
    public void The_number_of_a_refused_line_was_used_too()
    {
        var keten = Toegewezen();
        keten.Ontvangt(Declaratie(june with { GeleverdVolume = 11 })).IsRefusedOn("TR321", "9321", at: Prestatie(1));
        keten.Ontvangt(Declaratie(june)).IsRefusedOn("TR314", "8021", at: Prestatie(1));
    }

    [Test]
    public void The_numbers_of_a_refused_client_were_used_too()
    {
        var keten = new Keten();
        keten.Ontvangt(Declaratie(june)).IsRefusedOn("TR304", "8187", at: DeclaratieClient(1));
        keten.Heeft(Toewijzing()).Ontvangt(Declaratie(june)).IsRefusedOn("TR314", "8021", at: Prestatie(1));
    }

    [Test]
    public void The_numbers_of_a_declaration_refused_as_a_whole_are_free()
    {
        var keten = Toegewezen().Heeft(Declaratie(may.Opnieuw()) with { DeclaratieNummer = "D1" });
        keten.Ontvangt(Declaratie(june) with { DeclaratieNummer = "D1" }).IsRefusedOn("TR333", "9333", at: DeclaratieKlasse);
        keten.Ontvangt(Declaratie(june) with { DeclaratieNummer = "D2" }).IsAccepted();
    }

    [Test]
    public void Two_clients_of_one_message_that_share_a_number_are_both_refused() =>
        Toegewezen()
            .Ontvangt(Declaratie(
                new DeclaratieClientXml { Prestaties = [june] },
                new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [june with { ToewijzingNummer = 2002 }] }))
            .HasFindings($"TR314 {Prestatie(1)}", $"TR314 {Prestatie(1, client: 2)}").HasVerdict(Verdict.Rejected);

    [Test]
    public void A_credit_has_its_own_number() =>
        Toegewezen().Heeft(Declaratie(june, may with { ReferentieNummer = "R2" }))
            .Ontvangt(Declaratie(june.Credit() with { ReferentieNummer = "R2" })).IsRefusedOn("TR314", "8021", at: Prestatie(1));
}
