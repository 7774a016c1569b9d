namespace MessageHub.Agreements.Figures;

/// <summary>The numbers in what the reports work out, with the regions' values as default.</summary>
public sealed record FigureSettings
{
    /// <summary>RM3-1: a start within so many working days of the order is in time.</summary>
    public long StartWorkingDays { get; init; } = 10;

    /// <summary>RM3-1: per cent of starts in time; below it the light is red.</summary>
    public decimal RedBelow { get; init; } = 80;

    /// <summary>RM3-1: per cent of starts in time; from it on the light is green.</summary>
    public decimal GreenFrom { get; init; } = 90;

    /// <summary>RM3-3: a line is in time so many months after the month of delivery.</summary>
    public long DeclarationMonths { get; init; } = 1;

    /// <summary>RV11-4: what is granted is paid within so many calendar days of receipt.</summary>
    public long PaymentDays { get; init; } = 30;

    /// <summary>RM3-6: how a year is settled, each from a year on until the next; years before the first are not settled.</summary>
    public IReadOnlyList<SettlementSettings> Settlement { get; init; } =
        [new SettlementSettings(2018) { AcceptedDifference = 5 }, new SettlementSettings(2019) { AccountedAtLeast = 99, Production = 97.5m, Indicators = 2.5m }];

    /// <summary>How this year is settled; null: it is not.</summary>
    public SettlementSettings? SettlementOf(int jaar) => Settlement.Where(settlement => settlement.From <= jaar).MaxBy(settlement => settlement.From);

    internal IEnumerable<FileProblem> Problems()
    {
        if (StartWorkingDays is < 0 or > 1000)
            yield return new("figures.startWorkingDays", "it is not from 0 to 1000");
        if (RedBelow > GreenFrom || RedBelow < 0 || GreenFrom > 100)
            yield return new("figures", "redBelow and greenFrom are per cent, the first not above the second");
        if (DeclarationMonths is < 0 or > 120)
            yield return new("figures.declarationMonths", "it is not from 0 to 120");
        if (PaymentDays is < 0 or > 1000)
            yield return new("figures.paymentDays", "it is not from 0 to 1000");
        for (var i = 0; i < Settlement.Count; i++)
        {
            if (Settlement[i].Problem is { } problem)
                yield return new($"figures.settlement[{i}]", problem);
        }
    }
}

/// <summary>RM3-6 from this year on. Either a difference is accepted, or production and indicators each have their part.</summary>
public sealed record SettlementSettings(long From)
{
    /// <summary>Per cent of what was declared that may be unaccounted for; what is above it is reclaimed. Null: parts.</summary>
    public decimal? AcceptedDifference { get; init; }

    /// <summary>Per cent of what was declared; accounted for that much, the part for production is of all that was declared, otherwise of what was accounted for.</summary>
    public decimal AccountedAtLeast { get; init; } = 99;

    /// <summary>Per cent for production.</summary>
    public decimal Production { get; init; } = 97.5m;

    /// <summary>Per cent for the indicators, if they were delivered in time.</summary>
    public decimal Indicators { get; init; } = 2.5m;

    internal string? Problem =>
        AcceptedDifference is < 0 or > 100 ? "acceptedDifference is not from 0 to 100"
        : AcceptedDifference is null && Production + Indicators != 100 ? "production and indicators are not 100 % together"
        : null;
}
