using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR376: the answer names the declaration by its number.</summary>
[Explained(
    On = "DeclaratieAntwoord/DeclaratieNummer",
    Broken = "A 325 answers message B1, which held declaration D1, and says D2.",
    Kept = "It says D1.")]
public sealed class TR376() : Rule<DeclaratieAntwoord>(
    "TR376", 3, null,
    "DeclaratieNummer is that of the declaration being answered.",
    "DeclaratieNummer is not that of the declaration being answered.")
{
    public override void Check(DeclaratieAntwoord subject, RuleContext context)
    {
        var declaratie = context.Bericht.Header.DeclaratieIdentificatie;
        var ingediend = declaratie is null ? null : context.Dossier.DeclaratieMet(declaratie);
        if ((ingediend is not null && ingediend.DeclaratieNummer != subject.DeclaratieNummer)
            || context.Dossier.Declaratie(subject.DeclaratieNummer) is null)
            context.Report(this, subject.Position, "DeclaratieNummer");
    }
}
