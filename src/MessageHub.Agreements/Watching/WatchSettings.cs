namespace MessageHub.Agreements.Watching;

/// <summary>Settings of an agreement that is watched: what breaks it goes on the signal list and has no effect on messages. Off unless the region switches it on.</summary>
public record WatchSettings : AgreementSettings
{
    public WatchSettings() => Enabled = false;
}

/// <summary>An agreement with a term in weeks.</summary>
public sealed record WeeksSettings : WatchSettings
{
    public long Weeks { get; init; } = 6;

    internal override IEnumerable<string> Problems => Weeks is < 0 or > 520 ? ["weeks is not from 0 to 520"] : [];
}

/// <summary>An agreement with a term in working days.</summary>
public abstract record WorkingDaysSettings : WatchSettings
{
    /// <summary>The working day after it came in counts as 1.</summary>
    public long WorkingDays { get; init; }

    internal override IEnumerable<string> Problems => WorkingDays is < 0 or > 1000 ? ["workingDays is not from 0 to 1000"] : [];
}

/// <summary>The receipt for a JW301.</summary>
public sealed record ReceiptTermSettings : WorkingDaysSettings
{
    public ReceiptTermSettings() => WorkingDays = 3;
}

/// <summary>The answer to a JW315 or JW317.</summary>
public sealed record RequestTermSettings : WorkingDaysSettings
{
    public RequestTermSettings() => WorkingDays = 5;
}

/// <summary>The JW325 for a JW323.</summary>
public sealed record DeclarationTermSettings : WorkingDaysSettings
{
    public DeclarationTermSettings() => WorkingDays = 10;
}

/// <summary>RV04: youth mental health.</summary>
public sealed record JeugdGgzSettings : WatchSettings
{
    /// <summary>For how many hours these products are ordered.</summary>
    public IReadOnlyList<OrderedHours> Orders { get; init; } = [new("54052", 20), new("54001", 20), new("54053", 5)];

    /// <summary>Start zorg: ended by a 307 before the treatment begins.</summary>
    public IReadOnlyList<string> FirstCare { get; init; } = ["54052"];

    public IReadOnlyList<string> Treatment { get; init; } = ["54001"];

    /// <summary>Nazorg.</summary>
    public IReadOnlyList<string> Aftercare { get; init; } = ["54053"];

    /// <summary>Within how many months of the end of the treatment aftercare begins.</summary>
    public long AftercareMonths { get; init; } = 6;

    internal override IEnumerable<string> Problems
    {
        get
        {
            if (AftercareMonths is < 0 or > 120)
                yield return "aftercareMonths is not from 0 to 120";
            if (Orders.Any(order => order.Hours <= 0))
                yield return "orders has hours that are not above zero";
            if (Orders.Select(order => order.Product).Concat(FirstCare).Concat(Treatment).Concat(Aftercare).FirstOrDefault(code => code.Length != 5) is { } wrong)
                yield return $"'{wrong}' is no product code of five characters";
        }
    }
}

/// <param name="Hours">In all, over the whole allocation.</param>
public sealed record OrderedHours(string Product, long Hours);
