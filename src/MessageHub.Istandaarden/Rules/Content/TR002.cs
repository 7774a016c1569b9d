using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR002: nobody is older than 120, save who has no known date of birth.</summary>
public sealed class TR002() : ContentRule("TR002", "Geboortedatum is at most 120 years before the Dagtekening, unless unknown.")
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
