using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR137: a period ends on or after its begin, and not after the Dagtekening. Its Begindatum is TR134's.</summary>
public sealed class TR137() : ContentRule(
    "TR137", "The end of the period is not before its begin and not after the Dagtekening of the message.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        if (subject is JW323 b)
            Check(b.Declaratie.DeclaratiePeriode, b.Declaratie.Position, "DeclaratiePeriode/Einddatum");
        foreach (var prestatie in Declaratieregels.Of(subject))
            Check(prestatie.ProductPeriode, prestatie.Position, "ProductPeriode/Einddatum");

        void Check(Periode periode, Position at, string element)
        {
            if (periode.Eind < periode.Begin || periode.Eind > subject.Header.Dagtekening)
                context.Report(this, at, element);
        }
    }
}
