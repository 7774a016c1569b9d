using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RV12-4B2: a request names who referred the client. The standard asks for the type always, and for the name with some types only.
/// </summary>
[Explained(
    On = "AangevraagdProduct/Verwijzer/Naam",
    Broken = "A JW315 whose Verwijzer has no name. Nothing is refused.",
    Kept = "A Verwijzer of type 02 with a name.",
    NotChecked = "It is not switched on in the agreements file.")]
public sealed class RV12_4B2() : Rule<AangevraagdProduct>(
    "RV12-4B2", 4, returnCode: null,
    "A request names the referrer.",
    "The request does not name the referrer.")
{
    public static Agreement<WatchSettings> Agreement { get; } = new(
        "RV12-4B2", (rules, _) => rules with { AangevraagdProduct = [.. rules.AangevraagdProduct, new RV12_4B2()] });

    public override void Check(AangevraagdProduct subject, RuleContext context)
    {
        if (string.IsNullOrWhiteSpace(subject.Verwijzer.Naam))
            context.Signal(this, subject.Position, "Verwijzer", $"his type is {subject.Verwijzer.Type}");
    }
}
