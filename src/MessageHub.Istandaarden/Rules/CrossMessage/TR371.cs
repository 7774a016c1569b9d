using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR371: the answer repeats the schema versions of the declaration.</summary>
public sealed class TR371() : Rule<Header>("TR371", 3, null, "XsdVersieDeclaratie equals XsdVersie of the declaration.")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (subject.DeclaratieIdentificatie is { } declaratie
            && context.Dossier.DeclaratieMet(declaratie) is { } ingediend && subject.XsdVersieDeclaratie != ingediend.XsdVersie)
            context.Report(this, subject.Position, "XsdVersieDeclaratie");
    }
}
