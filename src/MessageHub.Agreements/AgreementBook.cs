using MessageHub.Agreements.Rules;
using MessageHub.Agreements.Watching;

namespace MessageHub.Agreements;

/// <summary>Every agreement that the hub knows.</summary>
public static class AgreementBook
{
    /// <summary>Those that messages are judged by, in the order in which their codes come in an answer.</summary>
    public static IReadOnlyList<Agreement> Judged { get; } =
    [
        RV02_1.Agreement, RV12_4A5.Agreement, RV12_D1.Agreement, RV13.Agreement,
        RV10_1.Agreement, RM3_21.Agreement, RV11_2.Agreement, RV12_4B2.Agreement,
    ];

    /// <summary>Those, and the ones that are watched in the dossiers.</summary>
    public static IReadOnlyList<Agreement> All { get; } = [.. Judged, .. WatchBook.All];

    internal static Agreement? Find(string code) => All.FirstOrDefault(agreement => agreement.Code == code);
}
