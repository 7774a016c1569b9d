namespace MessageHub.Istandaarden.Tests.Rules;

public class TR134Tests
{
    private static readonly DateOnly vandaag = Keten.Vandaag;
    private static readonly DateOnly morgen = vandaag.AddDays(1);

    [TestCaseSource(nameof(Dated))]
    public void A_date_after_the_Dagtekening_is_refused(Func<DateOnly, BerichtXml> on, string at) =>
        new Keten().Ontvangt(on(morgen)).IsRefusedInContentOn("TR134", at);

    [TestCaseSource(nameof(Dated))]
    public void The_Dagtekening_itself_is_allowed(Func<DateOnly, BerichtXml> on, string at) =>
        Assert.That(new Keten().Ontvangt(on(vandaag)).Findings.Select(finding => finding.Rule), Does.Not.Contain("TR134"), at);

    private static IEnumerable<TestCaseData> Dated()
    {
        yield return Case("the birth date in a 301", day => Toewijzing() with { Geboortedatum = new(day, null) }, ClientKlasse);
        yield return Case("the birth date in a 305", day => Start() with { Geboortedatum = new(day, null) }, ClientKlasse);
        yield return Case("the birth date in a 307", day => Stop() with { Geboortedatum = new(day, null) }, ClientKlasse);
        yield return Case("the birth date in a 315", day => VerzoekOmToewijzing() with { Geboortedatum = new(day, null) }, ClientKlasse);
        yield return Case("a birth date of which only the year is known", day => Start() with { Geboortedatum = new(day, "2") }, ClientKlasse);
        yield return Case("a relation's birth date",
            day => Toewijzing() with { Relaties = [new() { Geboortedatum = new(day, null) }] }, "/Bericht/Client/Relaties/Relatie[1]");
        yield return Case("Toewijzingsdatum", day => Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = day }), ToegewezenProduct(1));
        yield return Case("the Begindatum of a start", day => Start(new StartProductXml { Begindatum = day }), StartProduct(1));
        yield return Case("the Einddatum of a stop", day => Stop(new StopProductXml { Einddatum = day }), StopProduct(1));
        yield return Case("the Begindatum of a DeclaratiePeriode",
            day => Declaratie() with { DeclaratiePeriode = new(day, day.AddDays(20)) }, DeclaratieKlasse);
        yield return Case("the Begindatum of a ProductPeriode",
            day => Declaratie(new PrestatieXml { ProductPeriode = new(day, day.AddDays(20)) }), Prestatie(1));
        yield return Case("the Begindatum of a ProductPeriode in a 325",
            day => DeclaratieAntwoord(new DeclaratieClientXml { Prestaties = [new() { ProductPeriode = new(day, day.AddDays(20)) }] }),
            "/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie[1]");
    }

    [TestCaseSource(nameof(Future))]
    public void Dates_of_what_is_to_come_may_lie_in_the_future(BerichtXml bericht) =>
        new Keten().Ontvangt(bericht).IsAccepted();

    private static IEnumerable<BerichtXml> Future() =>
    [
        Toewijzing(new ToegewezenProductXml { Ingangsdatum = morgen }),
        VerzoekOmToewijzing(new AangevraagdProductXml { ToewijzingIngangsdatum = morgen }),
        VerzoekOmWijziging(new TeWijzigenProductXml { GewensteIngangsdatum = morgen }),
        Start(new StartProductXml { ToewijzingNummer = null, ToewijzingIngangsdatum = morgen }),
    ];

    [Test]
    public void The_Dagtekening_of_the_message_counts_not_the_hubs_date() =>
        new Keten().Ontvangt(Start() with { Dagtekening = Dag("2026-01-04") }).IsRefusedInContentOn("TR134", at: StartProduct(1));

    private static TestCaseData Case(string name, Func<DateOnly, BerichtXml> on, string at) =>
        new TestCaseData(on, at).SetArgDisplayNames(name);
}
