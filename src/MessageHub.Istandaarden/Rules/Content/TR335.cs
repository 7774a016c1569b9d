using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR335: claims lapse after five years.</summary>
[Explained(
    On = "Prestatie/ProductPeriode/Einddatum",
    Broken = "A line for May 2021 in a declaration dated 2026-06-15.",
    Kept = "A line for June 2021 in it.")]
public sealed class TR335() : ContentRule<Declaratiebericht>(
    "TR335",
    "ProductPeriode ends at most five years before DeclaratieDagtekening.",
    "ProductPeriode ends more than five years before DeclaratieDagtekening.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        var dagtekening = bericht.Declaratie.DeclaratieDagtekening;
        // In the first five years of the calendar nothing lies five years back.
        if (dagtekening.Year <= 5)
            return;

        var oldest = dagtekening.AddMonths(-60);
        foreach (var prestatie in Declaratieregels.Of(bericht))
        {
            if (prestatie.ProductPeriode.Eind < oldest)
                context.Report(this, prestatie.Position, "ProductPeriode/Einddatum", $"{prestatie.ProductPeriode.Eind} and {dagtekening}");
        }
    }
}
