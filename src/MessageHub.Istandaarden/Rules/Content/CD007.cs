using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD007: a language is named when an interpreter is needed.</summary>
public sealed class CD007() : ContentRule<JW301>("CD007", "Taal is there when Vorm is 1 (interpreter), and only then.")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        if (bericht.Communicatie is { } communicatie && communicatie.Vorm == "1" != communicatie.Taal is not null)
            context.Report(this, bericht.Client.Position, "Communicatie/Taal");
    }
}
