using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR137: a period ends on or after its begin, and not after the Dagtekening. Its Begindatum is TR134's.</summary>
[Explained(
    On = "DeclaratiePeriode/Einddatum, ProductPeriode/Einddatum",
    Broken = "A declaration over June that is dated 29 June.",
    Kept = "A declaration over June that is dated 30 June.")]
public sealed class TR137() : ContentRule(
    "TR137",
    "The end of the period is not before its begin and not after the Dagtekening of the message.",
    "The period ends before it begins, or after the Dagtekening of the message.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        if (subject is Declaratiebericht b)
            Check(b.Declaratie.DeclaratiePeriode, b.Declaratie.Position, "DeclaratiePeriode/Einddatum");
        foreach (var prestatie in Declaratieregels.Of(subject))
            Check(prestatie.ProductPeriode, prestatie.Position, "ProductPeriode/Einddatum");

        void Check(Periode periode, Position at, string element)
        {
            if (periode.Eind < periode.Begin || periode.Eind > subject.Header.Dagtekening)
                context.Report(this, at, element, $"{periode}, and the message is dated {subject.Header.Dagtekening}");
        }
    }
}
