namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR389Tests
{
    private static readonly PrestatieXml debet = new() { GeleverdVolume = 4 };

    private static Keten Declared() => new Keten().Heeft(Toewijzing(ToegewezenProductXml.Van(null)), Declaratie(debet));

    [Test]
    public void A_second_debit_for_the_same_claim_is_refused() =>
        Declared().Ontvangt(Declaratie(debet.Opnieuw() with { GeleverdVolume = 5 })).IsRefusedOn("TR389", "9389", at: Prestatie(1));

    [TestCaseSource(nameof(OtherClaims))]
    public void Another_claim_is_accepted(PrestatieXml other) => Declared().Ontvangt(Declaratie(other.Opnieuw())).IsAccepted();

    private static IEnumerable<PrestatieXml> OtherClaims() =>
    [
        debet with { ProductPeriode = Periode("2026-05-01", "2026-05-31") },
        debet with { ProductCode = "45A05" },
        debet with { ProductCategorie = "46" },
    ];

    [Test]
    public void After_a_credit_a_new_debit_is_accepted() =>
        Declared().Heeft(Declaratie(debet.Credit())).Ontvangt(Declaratie(debet.Opnieuw())).IsAccepted();

    [Test]
    public void The_credit_and_the_new_debit_may_come_in_one_declaration_in_any_order() =>
        Declared().Ontvangt(Declaratie(debet.Opnieuw(), debet.Credit())).IsAccepted();

    [Test]
    public void After_a_refused_debit_a_new_one_is_accepted()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Ontvangt(Declaratie(debet with { ReferentieNummer = "TEVEEL", GeleverdVolume = 11 })).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(Declaratie(debet)).IsAccepted();
    }

    [Test]
    public void When_the_credit_is_refused_the_new_debit_is_too() =>
        Declared().Ontvangt(Declaratie(debet.Opnieuw(), debet.Credit() with { ProductCode = "45A05" }))
            .HasFindings($"TR323 {Prestatie(2)}", $"TR389 {Prestatie(1)}").HasVerdict(Verdict.Rejected);
}
