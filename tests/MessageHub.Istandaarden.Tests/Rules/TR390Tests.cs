namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR390Tests
{
    private static readonly PrestatieXml debet = new();

    private static Keten Declared() => new Keten().Heeft(Toewijzing(), Declaratie(debet));

    [Test]
    public void A_debit_is_credited_once() => Declared().Ontvangt(Declaratie(debet.Credit())).IsAccepted();

    [Test]
    public void A_second_credit_is_refused() =>
        Declared().Heeft(Declaratie(debet.Credit())).Ontvangt(Declaratie(debet.Credit())).IsRefusedOn("TR390", "9390", at: Prestatie(1));

    [Test]
    public void A_refused_credit_leaves_the_debit_to_be_credited()
    {
        var keten = Declared();
        keten.Ontvangt(Declaratie(debet.Credit() with { ProductCode = "45A05" })).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(Declaratie(debet.Credit())).IsAccepted();
    }

    [Test]
    public void The_debit_that_replaced_it_can_be_credited_in_its_turn()
    {
        var second = debet.Opnieuw();
        Declared().Heeft(Declaratie(debet.Credit(), second)).Ontvangt(Declaratie(second.Credit())).IsAccepted();
    }
}
