using MessageHub.Agreements.Rules;

namespace MessageHub.Agreements;

/// <summary>Every agreement that the hub can judge by, in the order in which their codes come in an answer.</summary>
public static class AgreementBook
{
    public static IReadOnlyList<Agreement> All { get; } =
    [
        RV02_1.Agreement, RV12_4A5.Agreement, RV12_D1.Agreement, RV13.Agreement,
        RV10_1.Agreement, RM3_21.Agreement,
    ];

    internal static Agreement? Find(string code) => All.FirstOrDefault(agreement => agreement.Code == code);
}
