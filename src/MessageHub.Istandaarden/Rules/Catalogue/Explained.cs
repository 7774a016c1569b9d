using System.Reflection;

namespace MessageHub.Istandaarden.Rules.Catalogue;

/// <summary>
/// The notes beside the rules: a file <c>explained.md</c> per folder of rules, embedded, with a heading per code and a list of <c>- name: text</c>. They
/// hold what cannot be had from the rule classes.
/// </summary>
internal sealed class Explained
{
    private readonly string resource;
    private readonly Dictionary<string, Dictionary<string, string>> perCode = [];

    private Explained(Assembly assembly, string folder)
    {
        resource = folder + ".explained.md";
        using var reader = new StreamReader(
            assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not in {assembly.GetName().Name}."));
        Dictionary<string, string>? notes = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                perCode.Add(line[3..], notes = []);
            else if (line.StartsWith("- ", StringComparison.Ordinal) && line.Split(": ", 2) is [var name, var text] && notes is not null)
                notes.Add(name[2..], text);
            else if (line.Length > 0 && notes is not null)
                throw new InvalidOperationException($"{resource}: '{line}' is no '- name: text'.");
        }
    }

    /// <summary>The codes, in the order of the file.</summary>
    public IEnumerable<string> Codes => perCode.Keys;

    /// <summary>The notes of the rules in this namespace.</summary>
    public static Explained Of(Type rule) => new(rule.Assembly, rule.Namespace!);

    /// <summary>The notes of the rules that the schemas hold: they have no class.</summary>
    public static Explained OfLevel1() => new(typeof(Explained).Assembly, typeof(Rule).Namespace + ".Level1");

    public string Required(string code, string name) =>
        Optional(code, name) ?? throw new InvalidOperationException($"{resource} has no '{name}' for {code}.");

    public string? Optional(string code, string name) => perCode.GetValueOrDefault(code)?.GetValueOrDefault(name);
}
