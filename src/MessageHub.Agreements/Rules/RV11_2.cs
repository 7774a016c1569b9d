using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RV11-2: declarations arrive within one month after the month of delivery. The month of delivery is that in which the ProductPeriode ends. On debit lines that are
/// not refused; a correction of a line that was in time is late all the same, which a person may note.
/// </summary>
[Explained(
    On = "Prestatie/ProductPeriode",
    Broken = "A line for June that comes in on 1 August: one day late. Nothing is refused.",
    Kept = "It comes in on 31 July.",
    NotChecked = "It is not switched on in the agreements file.")]
public sealed class RV11_2(TijdigheidSettings settings) : Rule<Prestatie>(
    "RV11-2", 4, returnCode: null,
    "A line comes in within one month after the month of delivery.",
    "The line came in late.")
{
    public static Agreement<TijdigheidSettings> Agreement { get; } = new(
        "RV11-2", (rules, settings) => rules with { Debetprestatie = [.. rules.Debetprestatie, new RV11_2(settings)] });

    public override void Check(Prestatie subject, RuleContext context)
    {
        var last = LaatsteDag(subject.ProductPeriode.Eind, settings.Months);
        if (context.Ontvangen > last && !context.IsLineRefused)
        {
            context.Signal(
                this, subject.Position, "ProductPeriode",
                $"allocation {subject.ToewijzingNummer}, {subject.ProductPeriode}, came in on {context.Ontvangen}, {context.Ontvangen.DayNumber - last.DayNumber} days late");
        }
    }

    /// <summary>The last day on which a line is in time.</summary>
    public static DateOnly LaatsteDag(DateOnly periodeEind, long months) => Kalender.LastOfMonth(Kalender.FirstOfMonth(periodeEind).AddMonths((int)months));
}

/// <summary>RV11-2.</summary>
public sealed record TijdigheidSettings : WatchSettings
{
    /// <summary>So many months after the month of delivery.</summary>
    public long Months { get; init; } = 1;

    internal override IEnumerable<string> Problems => Months is < 0 or > 120 ? ["months is not from 0 to 120"] : [];
}
