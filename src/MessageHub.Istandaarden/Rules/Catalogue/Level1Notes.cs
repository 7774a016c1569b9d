namespace MessageHub.Istandaarden.Rules.Catalogue;

/// <summary>
/// The notes on the rules that the schemas hold, which have no class: an embedded file with a heading per code and a list of <c>- name: text</c>.
/// </summary>
internal sealed class Level1Notes
{
    private const string Resource = "MessageHub.Istandaarden.Rules.Level1.explained.md";

    private readonly Dictionary<string, Dictionary<string, string>> perCode = [];

    public Level1Notes()
    {
        using var reader = new StreamReader(typeof(Level1Notes).Assembly.GetManifestResourceStream(Resource)!);
        Dictionary<string, string>? notes = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                perCode.Add(line[3..], notes = []);
            else if (line.StartsWith("- ", StringComparison.Ordinal) && line.Split(": ", 2) is [var name, var text] && notes is not null)
                notes.Add(name[2..], text);
            else if (line.Length > 0 && notes is not null)
                throw new InvalidOperationException($"{Resource}: '{line}' is no '- name: text'.");
        }
    }

    public IEnumerable<string> Codes => perCode.Keys.Order(StringComparer.Ordinal);

    public string this[string code, string name] => perCode[code].TryGetValue(name, out var text)
        ? text
        : throw new InvalidOperationException($"{Resource} has no '{name}' for {code}.");
}
