using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR376: the answer names the declaration by its number.</summary>
public sealed class TR376() : Rule<DeclaratieAntwoord>("TR376", 3, null, "DeclaratieNummer is that of the declaration being answered.")
{
    public override void Check(DeclaratieAntwoord subject, RuleContext context)
    {
        var declaratie = context.Bericht.Header.DeclaratieIdentificatie;
        if (declaratie is not null && context.Dossier.DeclaratieMet(declaratie) is { } ingediend && ingediend.DeclaratieNummer != subject.DeclaratieNummer)
            context.Report(this, subject.Position, "DeclaratieNummer");
        else if (context.Dossier.Declaratie(subject.DeclaratieNummer) is null)
            context.Report(this, subject.Position, "DeclaratieNummer");
    }
}
