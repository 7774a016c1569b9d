using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RV02-1: delivery does not start before the 301. A start names an allocation (whether it exists is TR019's) and does not begin before its
/// Ingangsdatum, unless the municipality allowed it for that allocation. A product agreed to be taakgericht has no allocation to wait for.
/// </summary>
public sealed class RV02_1(StartNaToewijzingSettings settings) : Rule<StartProduct>(
    "RV02-1", 4, settings.ReturnCode, "Delivery does not start before the Ingangsdatum of its allocation.")
{
    public override void Check(StartProduct subject, RuleContext context)
    {
        if (subject.ToewijzingNummer is null)
        {
            if (subject.Product?.Code is not { } code || !settings.ProductsWithoutToewijzing.Contains(code))
                context.Report(this, subject.Position, "ToewijzingNummer", "The line names no allocation.");
        }
        else if (context.Toewijzing is { } toewijzing && subject.Begindatum < toewijzing.Ingangsdatum
            && !IsAllowed(context.Bericht.Header.Gemeente, toewijzing.ToewijzingNummer, subject.Begindatum))
        {
            context.Report(this, subject.Position, "Begindatum");
        }
    }

    private bool IsAllowed(string gemeente, long nummer, DateOnly begindatum) => settings.Exceptions.Any(exception =>
        exception.ToewijzingNummer == nummer && exception.Gemeente == gemeente && (exception.From is not { } from || begindatum >= from));
}
