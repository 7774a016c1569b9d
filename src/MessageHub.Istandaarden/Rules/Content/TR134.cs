using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>
/// TR134: dates of what has happened do not lie after the Dagtekening. Which dates is in the per-element rule file only (findings 2 and 6): of a
/// StopProduct the Einddatum and not the Begindatum; of periods the Begindatum, their Einddatum being TR137's.
/// </summary>
[Explained(
    On = "Geboortedatum/Datum, Toewijzingsdatum, StartProduct/Begindatum, StopProduct/Einddatum, DeclaratiePeriode/Begindatum, ProductPeriode/Begindatum",
    Broken = "A start on 2 June in a message dated 1 June.",
    Kept = "A start on 1 June in a message dated 1 June.")]
public sealed class TR134() : ContentRule(
    "TR134",
    "The date is not after the Dagtekening of the message.",
    "The date is after the Dagtekening of the message.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        var dagtekening = subject.Header.Dagtekening;
        foreach (var (geboortedatum, at) in Geboortedata.Of(subject))
        {
            // A date of birth is not quoted.
            if (geboortedatum.Datum > dagtekening)
                context.Report(this, at, "Geboortedatum/Datum");
        }

        switch (subject)
        {
            case Toewijzingsbericht b:
                foreach (var product in b.ToegewezenProducten)
                    NotAfter(product.Toewijzingsdatum, product.Position, "Toewijzingsdatum");
                break;
            case Startbericht b:
                foreach (var start in b.StartProducten)
                    NotAfter(start.Begindatum, start.Position, "Begindatum");
                break;
            case Stopbericht b:
                foreach (var stop in b.StopProducten)
                    NotAfter(stop.Einddatum, stop.Position, "Einddatum");
                break;
            case Declaratiebericht b:
                NotAfter(b.Declaratie.DeclaratiePeriode.Begin, b.Declaratie.Position, "DeclaratiePeriode/Begindatum");
                break;
        }

        foreach (var prestatie in Declaratieregels.Of(subject))
            NotAfter(prestatie.ProductPeriode.Begin, prestatie.Position, "ProductPeriode/Begindatum");

        void NotAfter(DateOnly date, Position at, string element)
        {
            if (date > dagtekening)
                context.Report(this, at, element, $"{date}, and the message is dated {dagtekening}");
        }
    }
}
