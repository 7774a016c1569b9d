using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RV02-1: delivery does not start before the 301. A start names an allocation (whether it exists is TR019's) and does not begin before its
/// Ingangsdatum, unless the municipality allowed it for that allocation. A product agreed to be taakgericht has no allocation to wait for.
/// </summary>
[Explained(
    On = "StartProduct/Begindatum, StartProduct/ToewijzingNummer",
    Broken = "A start on 1 June on an allocation from 10 June; or a start without an allocation.",
    Kept = "A start on 10 June; on 1 June where the agreements file has an exception for the allocation; without an allocation for a product or category that is delivered taakgericht.",
    NotChecked = "It is switched off in the agreements file.")]
public sealed class RV02_1(StartNaToewijzingSettings settings) : Rule<StartProduct>(
    "RV02-1", 4, settings.ReturnCode,
    "Delivery does not start before the Ingangsdatum of its allocation.",
    "Delivery starts without an allocation, or before it.")
{
    public static Agreement<StartNaToewijzingSettings> Agreement { get; } = new(
        "RV02-1", (rules, settings) => rules with { Start = [.. rules.Start, new RV02_1(settings)] });

    public override void Check(StartProduct subject, RuleContext context)
    {
        if (subject.ToewijzingNummer is null)
        {
            if (!settings.IsTaakgericht(subject.Product))
                context.Report(this, subject.Position, "ToewijzingNummer", $"the line names no allocation");
        }
        else if (context.Toewijzing is { } toewijzing && subject.Begindatum < toewijzing.Ingangsdatum
            && !IsAllowed(context.Bericht.Header.Gemeente, toewijzing.ToewijzingNummer, subject.Begindatum))
        {
            context.Report(
                this, subject.Position, "Begindatum",
                $"{subject.Begindatum}, and allocation {toewijzing.ToewijzingNummer} begins on {toewijzing.Ingangsdatum}");
        }
    }

    private bool IsAllowed(string gemeente, long nummer, DateOnly begindatum) => settings.Exceptions.Any(exception =>
        exception.ToewijzingNummer == nummer && exception.Gemeente == gemeente && (exception.From is not { } from || begindatum >= from));
}

/// <summary>RV02-1 with the exceptions made to it.</summary>
public sealed record StartNaToewijzingSettings : RefusalSettings
{
    /// <summary>In <see cref="ProductsWithoutToewijzing"/>: a start that names no product at all.</summary>
    public const string NoProduct = "none";

    /// <summary>Allocations that may start earlier: the municipality confirmed it in writing, or it was a crisis.</summary>
    public IReadOnlyList<EarlierStart> Exceptions { get; init; } = [];

    /// <summary>
    /// What is delivered taakgericht, without an allocation (IV096): product codes, categories (two characters, whatever the code), and
    /// <see cref="NoProduct"/> for starts that name no product.
    /// </summary>
    public IReadOnlyList<string> ProductsWithoutToewijzing { get; init; } = [];

    internal override IEnumerable<string> Problems => ProductsWithoutToewijzing.Where(entry => entry.Length is 0 or > 5).Select(entry =>
        $"productsWithoutToewijzing has '{entry}', which is no product code, no category of two characters and not \"{NoProduct}\"");

    public bool IsTaakgericht(Product? product) => product is null
        ? ProductsWithoutToewijzing.Contains(NoProduct)
        : ProductsWithoutToewijzing.Contains(product.Categorie) || (product.Code is { } code && ProductsWithoutToewijzing.Contains(code));
}

/// <summary>One allocation that may start before its Ingangsdatum.</summary>
/// <param name="Gemeente">Municipality code, four digits.</param>
/// <param name="From">The earliest start; null: any day.</param>
/// <param name="Reason">For people: the letter, the crisis.</param>
public sealed record EarlierStart(string Gemeente, long ToewijzingNummer, DateOnly? From = null, string? Reason = null);
