namespace MessageHub.Istandaarden.Tests.Rules;

public class TR135Tests
{
    private static readonly DateOnly morgen = Keten.Vandaag.AddDays(1);

    [TestCaseSource(nameof(Messages))]
    public void A_message_dated_tomorrow_is_refused_in_its_header(BerichtXml bericht) =>
        new Keten().Heeft(Toewijzing(), Start()).Ontvangt(bericht with { Dagtekening = morgen }).IsRefusedOn("TR135", "8848", at: Kop, level: 4);

    [TestCaseSource(nameof(Messages))]
    public void A_message_dated_today_is_accepted(BerichtXml bericht) =>
        new Keten().Heeft(Toewijzing(), Start()).Ontvangt(bericht).IsAccepted();

    private static IEnumerable<BerichtXml> Messages() =>
    [
        Toewijzing(), Start(new StartProductXml { ToewijzingNummer = null }), Stop(), VerzoekOmToewijzing(), VerzoekOmWijziging(),
        Antwoord("VOT1"), Declaratie(new PrestatieXml()), DeclaratieAntwoord(),
    ];

    [Test]
    public void The_date_of_the_declaration_that_a_JW325_answers_is_checked_too() =>
        new Keten().Ontvangt(DeclaratieAntwoord() with { DeclaratieIdentificatie = new BerichtIdentificatie("D1", morgen) })
            .IsRefusedOn("TR135", "8848", at: Kop, level: 4);

    [Test]
    public void Nothing_of_a_message_from_the_future_takes_effect()
    {
        var keten = new Keten();
        keten.Ontvangt(Toewijzing() with { Dagtekening = morgen }).HasVerdict(Verdict.Rejected);
        Assert.That(keten.Dossier.Toewijzing(Keten.ToewijzingNummer), Is.Null);
    }
}
