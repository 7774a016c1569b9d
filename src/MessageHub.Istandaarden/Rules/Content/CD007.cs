using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD007: a language is named when an interpreter is needed.</summary>
[Explained(
    On = "Client/Communicatie/Taal",
    Broken = "Vorm 1 (interpreter) without a Taal; or Vorm 2 with one.",
    Kept = "Vorm 1 with Taal \"Pools\".")]
public sealed class CD007() : ContentRule<Toewijzingsbericht>(
    "CD007",
    "Taal is there when Vorm is 1 (interpreter), and only then.",
    "Taal and Vorm do not fit.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        if (bericht.Communicatie is { } communicatie && communicatie.Vorm == "1" != communicatie.Taal is not null)
        {
            context.Report(
                this, bericht.Client.Position, "Communicatie/Taal",
                $"Vorm is {communicatie.Vorm} and {(communicatie.Taal is null ? "no" : "a")} Taal is named");
        }
    }
}
