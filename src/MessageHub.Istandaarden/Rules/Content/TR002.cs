using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR002: nobody is older than 120, save who has no known date of birth.</summary>
[Explained(
    On = "Geboortedatum/Datum",
    Broken = "A client born on 1900-05-01 in a message of 2026.",
    Kept = "1900-01-01 with DatumGebruik 3: unknown.")]
public sealed class TR002() : ContentRule(
    "TR002",
    "Geboortedatum is at most 120 years before the Dagtekening, unless unknown.",
    "Geboortedatum is more than 120 years before the Dagtekening.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        var dagtekening = subject.Header.Dagtekening;
        foreach (var (geboortedatum, at) in Geboortedata.Of(subject))
        {
            if (geboortedatum is { DatumGebruik: "3" } && geboortedatum.Datum == Geboortedata.Onbekend)
                continue;

            // A date after the year 9879 lies less than 120 years before anything.
            if (geboortedatum.Datum.Year <= 9999 - 120 && geboortedatum.Datum.AddYears(120) < dagtekening)
                context.Report(this, at, "Geboortedatum/Datum");
        }
    }
}
