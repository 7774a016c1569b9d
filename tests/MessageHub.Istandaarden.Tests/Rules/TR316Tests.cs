namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR316Tests
{
    private static readonly PrestatieXml debet = new();

    [Test]
    public void A_debit_and_its_credit_in_one_message_are_refused() =>
        new Keten().Ontvangt(Declaratie(debet, debet.Credit())).BreaksContent($"TR316 {Prestatie(2)}/ProductReferentie/VorigReferentieNummer");

    [Test]
    public void The_credit_may_not_come_first_either() =>
        new Keten().Ontvangt(Declaratie(debet.Credit(), debet)).BreaksContent($"TR316 {Prestatie(1)}/ProductReferentie/VorigReferentieNummer");

    [Test]
    public void Under_another_client_it_is_refused_too() =>
        new Keten().Ontvangt(Declaratie(
            new DeclaratieClientXml { Prestaties = [debet] }, new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [debet.Credit()] }))
            .BreaksContent($"TR316 {Prestatie(1, client: 2)}/ProductReferentie/VorigReferentieNummer");

    [Test]
    public void A_line_that_credits_itself_is_refused() =>
        new Keten().Ontvangt(Declaratie(debet.Credit() with { ReferentieNummer = debet.ReferentieNummer }))
            .BreaksContent($"TR316 {Prestatie(1)}/ProductReferentie/VorigReferentieNummer");

    [Test]
    public void A_credit_of_a_credit_in_the_message_is_refused()
    {
        var credit = debet.Credit();
        new Keten().Ontvangt(Declaratie(credit, credit.Credit())).BreaksContent($"TR316 {Prestatie(2)}/ProductReferentie/VorigReferentieNummer");
    }

    [Test]
    public void The_credit_of_a_line_of_another_message_is_accepted() =>
        new Keten().Heeft(Toewijzing(), Declaratie(debet)).Ontvangt(Declaratie(debet.Credit(), debet.Opnieuw())).IsAccepted();
}
