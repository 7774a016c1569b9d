using MessageHub.Agreements;
using MessageHub.Agreements.Figures;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>The figures that the regions agreed on (docs/agreements.md). What is counted comes from the store, what is worked out from MessageHub.Agreements.</summary>
public sealed class Reports(IReportStore store, AgreementsFile agreements, HubClock clock)
{
    /// <param name="naam">One of <see cref="Rapporten.Alle"/>.</param>
    /// <param name="verantwoord">What providers accounted for; only the settlement looks at it.</param>
    /// <exception cref="ArgumentException">There is no such report.</exception>
    public async Task<Rapport> MakeAsync(string naam, ReportScope scope, IReadOnlyList<Verantwoording> verantwoord, CancellationToken cancellation)
    {
        var figures = agreements.Figures;
        return naam switch
        {
            Rapporten.Wachttijd => Rapport.Van(await WachttijdenAsync(scope, cancellation)),
            Rapporten.Starttijd => Rapport.Van(await StarttijdenAsync(scope, cancellation)),
            Rapporten.Uitval => Rapport.Van(Uitval.Van(await store.UitvalAsync(scope, cancellation))),
            Rapporten.Tijdigheid => Rapport.Van(Tijdigheid.Van(await store.TijdigheidAsync(scope, cancellation), figures)),
            Rapporten.Plafond => Rapport.Van(await PlafondsAsync(scope, cancellation)),
            Rapporten.Betaalbaar => Rapport.Van(await BetaalbaarAsync(scope, cancellation)),
            Rapporten.Productieverantwoording => Rapport.Van(await store.VerantwoordingAsync(scope, cancellation)),
            Rapporten.Afrekening => Rapport.Van(Afrekening.Van(
                agreements, await store.ProductieAsync(AllProviders(scope), cancellation), verantwoord, scope.Aanbieder, clock.Today)),
            _ => throw new ArgumentException($"There is no report {naam}.", nameof(naam)),
        };
    }

    public async Task<IReadOnlyList<Wachttijd>> WachttijdenAsync(ReportScope scope, CancellationToken cancellation) =>
        Wachttijd.Van(await store.WachttijdAsync(scope, cancellation));

    public async Task<IReadOnlyList<Starttijd>> StarttijdenAsync(ReportScope scope, CancellationToken cancellation) =>
        Starttijd.Van(await store.StarttijdAsync(scope, cancellation), agreements.Figures, agreements.Werkdagen, clock.Today);

    /// <summary>Of the ceilings of the years that the scope touches, whole and over all municipalities.</summary>
    public async Task<IReadOnlyList<Plafondstand>> PlafondsAsync(ReportScope scope, CancellationToken cancellation) => Plafondstand.Van(
        agreements, await store.ProductieAsync(AllProviders(scope), cancellation), await store.AangehoudenAsync(AllProviders(scope), cancellation),
        scope.Van.Year, scope.TotEnMet.Year, scope.Aanbieder, clock.Today);

    /// <summary>What is due in the scope.</summary>
    public async Task<IReadOnlyList<Betaalbaar>> BetaalbaarAsync(ReportScope scope, CancellationToken cancellation) =>
        Betaalbaar.Van(await store.BetaalbaarAsync(CameIn(scope, agreements.Figures), cancellation), agreements.Figures);

    /// <summary>A provider has several codes, and a ceiling is over all of them and all municipalities.</summary>
    private static ReportScope AllProviders(ReportScope scope) => scope with { Aanbieder = null, Gemeente = null };

    /// <summary>What is due in the scope came in so many days before.</summary>
    private static ReportScope CameIn(ReportScope scope, FigureSettings figures) =>
        scope with { Van = scope.Van.AddDays(-(int)figures.PaymentDays), TotEnMet = scope.TotEnMet.AddDays(-(int)figures.PaymentDays) };
}
