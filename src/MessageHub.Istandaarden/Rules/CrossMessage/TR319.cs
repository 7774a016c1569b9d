using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR319 (level 3, 9319, although it can be seen inside the message: findings 14): care is not declared ahead.</summary>
[Explained(
    On = "Prestatie/ProductPeriode",
    Broken = "A line for July in a declaration over June.",
    Kept = "A line for May in a declaration over June.")]
public sealed class TR319() : Rule<Prestatie>(
    "TR319", 3, "9319",
    "The ProductPeriode ends on or before the end of the DeclaratiePeriode.",
    "The ProductPeriode ends after the DeclaratiePeriode.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        var eind = ((Declaratiebericht)context.Bericht).Declaratie.DeclaratiePeriode.Eind;
        if (subject.ProductPeriode.Eind > eind)
            context.Report(this, subject.Position, "ProductPeriode", $"{subject.ProductPeriode.Eind} and {eind}");
    }
}
