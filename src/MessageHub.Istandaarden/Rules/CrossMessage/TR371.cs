using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR371: the answer repeats the schema versions of the declaration.</summary>
[Explained(
    On = "Header/XsdVersieDeclaratie",
    Broken = "The 323 said BerichtXsdVersie 1.0.0; the 325 says that it was 1.0.1.",
    Kept = "It says 1.0.0.")]
public sealed class TR371() : Rule<Header>(
    "TR371", 3, null,
    "XsdVersieDeclaratie equals XsdVersie of the declaration.",
    "XsdVersieDeclaratie is another than the declaration had.")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (subject.DeclaratieIdentificatie is { } declaratie
            && context.Dossier.DeclaratieMet(declaratie) is { } ingediend && subject.XsdVersieDeclaratie != ingediend.XsdVersie)
            context.Report(this, subject.Position, "XsdVersieDeclaratie");
    }
}
