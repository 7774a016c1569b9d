using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Answers;

/// <summary>The return codes of findings, by the path of the class they are about; each code once, in the order of the findings.</summary>
internal sealed class RetourCodesPerKlasse
{
    private readonly Dictionary<string, List<string>> codes = new(StringComparer.Ordinal);

    public RetourCodesPerKlasse(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.ReturnCode is not { } code)
                continue;

            var path = finding.At.Path;
            if (!codes.TryGetValue(path, out var list))
                codes[path] = list = [];
            if (!list.Contains(code))
                list.Add(code);
        }
    }

    /// <summary>The codes of this class itself; null when nothing was found against it.</summary>
    public IReadOnlyList<string>? At(string path) => codes.GetValueOrDefault(path);

    /// <summary>
    /// What a class of the receipt carries: its own codes; or 0233 when the Client above it was refused, so that it was not judged; or 0200.
    /// </summary>
    public IReadOnlyList<string> For(string path, string? clientPath) =>
        At(path)
        ?? (clientPath is not null && clientPath != path && At(clientPath) is not null ? NietBeoordeeld : GeenOpmerking);

    public static IReadOnlyList<string> GeenOpmerking { get; } = [RetourCodes.GeenOpmerking];

    public static IReadOnlyList<string> NietBeoordeeld { get; } = [RetourCodes.NietBeoordeeld];
}
