using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR318: declared months follow each other. Whether care was delivered in a month that was skipped cannot be seen, and a month may be declared
/// more than once; what remains, and what IV090 says in as many words, is that a declaration does not go back before the latest one.
/// </summary>
[Explained(
    On = "Declaratie/DeclaratiePeriode",
    Broken = "A declaration over May after one over June.",
    Kept = "A second declaration over June; May may still be claimed in it, as a ProductPeriode.",
    NotChecked = "A month was skipped: whether care was delivered in it is not to be seen in messages.")]
public sealed class TR318() : Rule<Declaratie>(
    "TR318", 3, "8214",
    "DeclaratiePeriode does not lie before the latest DeclaratiePeriode declared.",
    "The declaration goes back before the latest one.")
{
    public override void Check(Declaratie subject, RuleContext context)
    {
        if (context.Dossier.LaatsteDeclaratiePeriode is { } laatste && subject.DeclaratiePeriode.Begin < laatste)
        {
            context.Report(
                this, subject.Position, "DeclaratiePeriode",
                $"it is over {subject.DeclaratiePeriode}, and the latest was over the month from {laatste}");
        }
    }
}
