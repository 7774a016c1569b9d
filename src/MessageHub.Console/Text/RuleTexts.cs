using System.Collections.Frozen;
using MessageHub.Istandaarden;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Text;

/// <summary>What went wrong, rule by rule, in plain Dutch: our own words, one line per rule in <c>regels.txt</c>; a test sees to it that none is missing.</summary>
internal static class RuleTexts
{
    private static readonly FrozenDictionary<string, string> All = Load("regels.txt");
    private static readonly FrozenDictionary<string, string> Codes = Load("retourcodes.txt");

    /// <summary>The finding's own sentence (English) for a rule without a text: an agreement of a later file.</summary>
    public static string Explain(ShownFinding finding) => Find(finding.Rule) ?? finding.Text;

    /// <summary>Null when there is none.</summary>
    public static string? Find(string rule) => All.GetValueOrDefault(rule);

    /// <summary>What a return code means, in our own words (<c>retourcodes.txt</c>); null for one that the standard does not have.</summary>
    public static string? OfCode(string returnCode) => Codes.GetValueOrDefault(returnCode);

    public static string Name(FindingEffect effect) => effect switch
    {
        FindingEffect.Refuse => "afgekeurd",
        FindingEffect.Hold => "aangehouden",
        FindingEffect.Signal => "signaal",
        FindingEffect.NotChecked => "niet nagegaan",
    };

    /// <summary>Colour of what follows from a finding.</summary>
    public static string Class(FindingEffect effect) => effect switch
    {
        FindingEffect.Refuse => "red",
        FindingEffect.Hold => "orange",
        FindingEffect.Signal or FindingEffect.NotChecked => "unknown",
    };

    private static FrozenDictionary<string, string> Load(string file)
    {
        using var stream = typeof(RuleTexts).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToFrozenDictionary(cells => cells[0], cells => cells[1]);
    }
}
