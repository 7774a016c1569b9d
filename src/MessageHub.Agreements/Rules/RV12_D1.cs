using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RV12-D1: who declares has a contract. What else the agreement says of a first declaration other rules hold: its period (RV12-4A5), product (TR339, TR340),
/// volume and unit (TR321, TR322, TR341), tariff (TR418). On debit lines only: a credit cannot be refused but for technical reasons (IV085).
/// </summary>
[Explained(
    On = "Prestatie",
    Broken = "A declaration of 42420001, while the agreements file has contracts and none with that AGB code.",
    Kept = "A declaration of a provider with a contract; or a credit line of one without.",
    NotChecked = "The agreements file has no contracts, or it is switched off there.")]
public sealed class RV12_D1(RefusalSettings settings, IEnumerable<ContractSettings> contracts) : Rule<Prestatie>(
    "RV12-D1", 4, settings.ReturnCode,
    "The sender's AGB code is that of a contracted provider.",
    "The sender's AGB code is in no contract.")
{
    private readonly HashSet<string> agbCodes = [.. contracts.SelectMany(contract => contract.AgbCodes)];

    public static Agreement<RefusalSettings> Agreement { get; } = new(
        "RV12-D1", (rules, settings, file) => rules with { Debetprestatie = [.. rules.Debetprestatie, new RV12_D1(settings, file.Contracts)] });

    public override void Check(Prestatie subject, RuleContext context)
    {
        var aanbieder = context.Bericht.Header.Aanbieder;
        if (agbCodes.Count > 0 && !agbCodes.Contains(aanbieder))
            context.Report(this, subject.Position, detail: $"{aanbieder}");
    }
}
