namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR416Tests
{
    private static readonly PrestatieXml debet = new() { GeleverdVolume = 1 };

    private static Keten Toegewezen() => new Keten().Heeft(
        Toewijzing(ToegewezenProductXml.Van(null)), Toewijzing(ToegewezenProductXml.Van(null) with { ToewijzingNummer = 1002 }));

    [Test]
    public void Two_debit_lines_for_one_claim_are_refused() =>
        Toegewezen().Ontvangt(Declaratie(debet, debet.Opnieuw() with { GeleverdVolume = 2 })).IsRefusedInContentOn("TR416", at: Prestatie(2));

    [TestCaseSource(nameof(Others))]
    public void Lines_that_differ_in_one_part_are_two_claims(PrestatieXml other) =>
        Toegewezen().Ontvangt(Declaratie(debet.Opnieuw(), other.Opnieuw())).IsAccepted();

    private static IEnumerable<PrestatieXml> Others() =>
    [
        debet with { ToewijzingNummer = 1002 },
        debet with { ProductCategorie = "46" },
        debet with { ProductCode = "45A05" },
        debet with { ProductPeriode = Periode("2026-05-01", "2026-05-31") },
    ];

    [Test]
    public void A_credit_and_a_new_debit_are_no_double() =>
        Toegewezen().Heeft(Declaratie(debet)).Ontvangt(Declaratie(debet.Credit(), debet.Opnieuw())).IsAccepted();

    [Test]
    public void Two_credits_are_not_this_rules_business() =>
        Toegewezen().Ontvangt(Declaratie(debet.Credit(), debet.Opnieuw().Credit()))
            .HasFindings($"TR323 {Prestatie(1)}", $"TR323 {Prestatie(2)}");

    [Test]
    public void The_same_claim_for_two_clients_is_judged_per_client() =>
        Toegewezen()
            .Ontvangt(Declaratie(
                new DeclaratieClientXml { Prestaties = [debet.Opnieuw()] },
                new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [debet.Opnieuw()] }))
            .IsRefusedOn("TR304", "8187", at: DeclaratieClient(2));
}
