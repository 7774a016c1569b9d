using MessageHub.Agreements.Figures;

namespace MessageHub.Processing.Ports;

/// <summary>What reports are made of: counted and added up in the database, nothing about a person. Whoever wants a report asks <see cref="Reports"/>.</summary>
public interface IReportStore
{
    /// <summary>Of starts whose Begindatum is in the scope.</summary>
    Task<IReadOnlyList<Wachttijdgroep>> WachttijdAsync(ReportScope scope, CancellationToken cancellation);

    /// <summary>Of allocations that came in in the scope.</summary>
    Task<IReadOnlyList<Startgroep>> StarttijdAsync(ReportScope scope, CancellationToken cancellation);

    /// <summary>Of stops whose Einddatum is in the scope.</summary>
    Task<IReadOnlyList<Uitvalgroep>> UitvalAsync(ReportScope scope, CancellationToken cancellation);

    /// <summary>Of granted debit lines whose ProductPeriode ends in the scope.</summary>
    Task<IReadOnlyList<Tijdigheidgroep>> TijdigheidAsync(ReportScope scope, CancellationToken cancellation);

    /// <summary>Of declarations that came in in the scope.</summary>
    Task<IReadOnlyList<Betaalgroep>> BetaalbaarAsync(ReportScope scope, CancellationToken cancellation);

    /// <summary>Of granted lines whose ProductPeriode ends in the scope, per year.</summary>
    Task<IReadOnlyList<Productieverantwoording>> VerantwoordingAsync(ReportScope scope, CancellationToken cancellation);

    /// <summary>Granted less credited, of the years that the scope touches, whole.</summary>
    Task<IReadOnlyList<Productieregel>> ProductieAsync(ReportScope scope, CancellationToken cancellation);

    /// <summary>What production ceilings hold, of the years that the scope touches, whole.</summary>
    Task<IReadOnlyList<Productieregel>> AangehoudenAsync(ReportScope scope, CancellationToken cancellation);
}

/// <param name="TotEnMet">The last day.</param>
/// <param name="Gemeente">Four digits; null: all.</param>
/// <param name="Aanbieder">Eight digits; null: all.</param>
public sealed record ReportScope(DateOnly Van, DateOnly TotEnMet, string? Gemeente = null, string? Aanbieder = null);
