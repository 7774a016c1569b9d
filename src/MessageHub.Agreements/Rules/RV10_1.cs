using MessageHub.Agreements.Calendar;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RV10-1: a year is closed early in the next. New lines of it are taken through 31 January, corrections through the last day of February; what comes later waits
/// for a person. Of which year a line is its ProductPeriode says, when it came in the journal. A correction is a credit, or a debit line for a claim that was
/// refused or credited before.
/// </summary>
[Explained(
    On = "Prestatie/ProductPeriode",
    Broken = "A line for December 2025 that comes in on 1 February 2026; or its correction that comes in on 1 March. It is held.",
    Kept = "The line comes in on 31 January, its correction on 28 February.",
    NotChecked = "It is not switched on in the agreements file.")]
public sealed class RV10_1(JaarafsluitingSettings settings) : Rule<Prestatie>(
    "RV10-1", 4, settings.ReturnCode,
    "A line of an earlier year comes in by the end of January, a correction by the end of February.",
    "The line is of a year that was closed before it came in."), IMetSleutels
{
    public static Agreement<JaarafsluitingSettings> Agreement { get; } = new(
        "RV10-1", (rules, settings) => rules with { Prestatie = [.. rules.Prestatie, new RV10_1(settings)] });

    public override void Check(Prestatie subject, RuleContext context)
    {
        if (!IsLate(subject, context.Ontvangen))
            return;

        var isCorrection = IsCorrection(subject, context.Dossier);
        var last = (isCorrection ? settings.Corrections : settings.NewLines).In(subject.ProductPeriode.Eind.Year + 1);
        if (context.Ontvangen > last)
        {
            context.Hold(
                this, subject.Position, "ProductPeriode",
                $"{subject.ProductPeriode}, {(isCorrection ? "a correction" : "a new line")} that came in on {context.Ontvangen}, and {last} was the last day");
        }
    }

    /// <summary>Only between the two days it matters what was refused before.</summary>
    public void AddSleutels(Bericht bericht, DateOnly ontvangen, DossierSleutels sleutels)
    {
        foreach (var prestatie in ((Declaratiebericht)bericht).Declaratie.Clienten.SelectMany(client => client.Prestaties))
        {
            if (IsLate(prestatie, ontvangen) && ontvangen <= settings.Corrections.In(prestatie.ProductPeriode.Eind.Year + 1))
                sleutels.VervallenDebet.Add(prestatie.ToewijzingNummer);
        }
    }

    /// <summary>Too late for a new line.</summary>
    private bool IsLate(Prestatie prestatie, DateOnly ontvangen) =>
        prestatie.ProductPeriode.Eind.Year < ontvangen.Year && ontvangen > settings.NewLines.In(prestatie.ProductPeriode.Eind.Year + 1);

    private static bool IsCorrection(Prestatie prestatie, Dossier dossier) =>
        prestatie.VorigReferentieNummer is not null || dossier.HeeftVervallenDebet(DebetSleutel.Of(prestatie));
}

/// <summary>RV10-1, and until when what is taken in the year after.</summary>
public sealed record JaarafsluitingSettings : HoldSettings
{
    public JaarafsluitingSettings() => Enabled = false;

    /// <summary>The last day for new lines.</summary>
    public DayOfYear NewLines { get; init; } = new(1, 31);

    /// <summary>The last day for corrections.</summary>
    public DayOfYear Corrections { get; init; } = new(2, 29);

    internal override IEnumerable<string> Problems
    {
        get
        {
            if (!NewLines.Exists || !Corrections.Exists)
                yield return "newLines and corrections are days: month 1 to 12, day 1 to 31";
            else if (Corrections.In(2000) < NewLines.In(2000))
                yield return "corrections ends before newLines";
        }
    }
}
