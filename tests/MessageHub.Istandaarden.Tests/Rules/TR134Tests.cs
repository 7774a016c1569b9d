namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR134Tests
{
    private static readonly DateOnly vandaag = Keten.Vandaag;
    private static readonly DateOnly morgen = vandaag.AddDays(1);

    [TestCaseSource(nameof(Dated))]
    public void A_date_after_the_Dagtekening_is_refused(Func<DateOnly, BerichtXml> on, string at) =>
        new Keten().Ontvangt(on(morgen)).IsRefusedInContentOn("TR134", at);

    [TestCaseSource(nameof(Dated))]
    public void The_Dagtekening_itself_is_allowed(Func<DateOnly, BerichtXml> on, string at) =>
        new Keten().Ontvangt(on(vandaag)).PassesContent();

    [Test]
    public void A_birth_date_of_which_only_the_year_is_known_counts_from_its_first_day()
    {
        var start = Start(new StartProductXml { Begindatum = Dag("2025-12-01") }) with { Geboortedatum = new(Dag("2026-01-01"), "2") };
        new Keten().Ontvangt(start with { Dagtekening = Dag("2025-12-31") }).BreaksContent($"TR134 {ClientKlasse}/Geboortedatum/Datum");
        new Keten().Ontvangt(start with { Dagtekening = Dag("2026-01-01") }).PassesContent();
    }

    /// <summary>A period that begins after the Dagtekening ends after it, too: TR137.</summary>
    [Test]
    public void A_DeclaratiePeriode_that_has_not_begun_is_refused()
    {
        var june = Declaratie(new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31") });
        new Keten().Ontvangt(june with { Dagtekening = Dag("2026-05-31") })
            .BreaksContent($"TR134 {DeclaratieKlasse}/DeclaratiePeriode/Begindatum", $"TR137 {DeclaratieKlasse}/DeclaratiePeriode/Einddatum");
        new Keten().Ontvangt(june with { Dagtekening = Dag("2026-06-01") }).BreaksContent($"TR137 {DeclaratieKlasse}/DeclaratiePeriode/Einddatum");
    }

    [Test]
    public void A_ProductPeriode_that_has_not_begun_is_refused()
    {
        var regel = new PrestatieXml { ProductPeriode = new(morgen, morgen) };
        new Keten().Ontvangt(Declaratie(regel))
            .BreaksContent($"TR134 {Prestatie(1)}/ProductPeriode/Begindatum", $"TR137 {Prestatie(1)}/ProductPeriode/Einddatum");
        new Keten().Ontvangt(Afwijzing(regel))
            .BreaksContent($"TR134 {AfgewezenPrestatie(1)}/ProductPeriode/Begindatum", $"TR137 {AfgewezenPrestatie(1)}/ProductPeriode/Einddatum");
    }

    [Test]
    public void A_ProductPeriode_that_begins_on_the_Dagtekening_is_accepted()
    {
        var regel = new PrestatieXml { ProductPeriode = new(vandaag, vandaag) };
        new Keten().Ontvangt(Declaratie(regel)).PassesContent();
        new Keten().Ontvangt(Afwijzing(regel)).PassesContent();
    }

    private static IEnumerable<TestCaseData> Dated()
    {
        yield return Case("the birth date in a 301", day => Toewijzing() with { Geboortedatum = new(day, null) }, ClientKlasse);
        yield return Case("the birth date in a 305", day => Start() with { Geboortedatum = new(day, null) }, ClientKlasse);
        yield return Case("the birth date in a 307", day => Stop() with { Geboortedatum = new(day, null) }, ClientKlasse);
        yield return Case("the birth date in a 315", day => VerzoekOmToewijzing() with { Geboortedatum = new(day, null) }, ClientKlasse);
        yield return Case("a relation's birth date",
            day => Toewijzing() with { Relaties = [new() { Geboortedatum = new(day, null) }] }, "/Bericht/Client/Relaties/Relatie[1]");
        yield return Case("Toewijzingsdatum", day => Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = day }), ToegewezenProduct(1));
        yield return Case("the Begindatum of a start", day => Start(new StartProductXml { Begindatum = day }), StartProduct(1));
        yield return Case("the Einddatum of a stop", day => Stop(new StopProductXml { Einddatum = day }), StopProduct(1));
    }

    [TestCaseSource(nameof(Future))]
    public void Dates_of_what_is_to_come_may_lie_in_the_future(BerichtXml bericht) =>
        new Keten().Ontvangt(bericht).PassesContent();

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
