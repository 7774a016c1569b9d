using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR135Tests
{
    private static readonly DateOnly morgen = Keten.Vandaag.AddDays(1);

    [TestCaseSource(nameof(Messages))]
    public void A_message_dated_tomorrow_is_refused_in_its_header(BerichtXml bericht) =>
        Keten.Lopend().Ontvangt(bericht with { Dagtekening = morgen }).IsRefusedOn("TR135", "8848", at: Kop, level: 4);

    [TestCaseSource(nameof(Messages))]
    public void A_message_dated_today_is_accepted(BerichtXml bericht) =>
        Keten.Lopend().Ontvangt(bericht).IsAccepted();

    private static IEnumerable<BerichtXml> Messages() =>
    [
        Toewijzing(), Start(new StartProductXml { ToewijzingNummer = null }), Stop(), VerzoekOmToewijzing(), VerzoekOmWijziging(),
        Antwoord("VOT1"), Declaratie(new PrestatieXml()), DeclaratieAntwoord(),
    ];

    [Test]
    public void The_date_of_the_declaration_that_a_JW325_answers_is_checked_too()
    {
        var identificatie = new BerichtIdentificatie("MORGEN", morgen);
        var keten = Keten.Lopend();
        keten.Dossier.Load(new IngediendeDeclaratie("D1", Keten.Juni, identificatie, new XsdVersie("1.0.0", "1.0.0"), IsBesloten: false));
        keten.Ontvangt(DeclaratieAntwoord() with { DeclaratieIdentificatie = identificatie }).IsRefusedOn("TR135", "8848", at: Kop, level: 4);
    }

    [Test]
    public void Nothing_of_a_message_from_the_future_takes_effect()
    {
        var keten = new Keten();
        keten.Ontvangt(Toewijzing() with { Dagtekening = morgen }).HasVerdict(Verdict.Rejected);
        Assert.That(keten.Dossier.Toewijzing(Keten.ToewijzingNummer), Is.Null);
    }
}
