using System.Collections.Frozen;

namespace MessageHub.Istandaarden.CodeLists;

/// <summary>Why delivery ended: code list JZ588 of iJw, WMO588 of iWmo. One code may mean one thing here and another there: 31 does.</summary>
public sealed class RedenenBeeindiging
{
    /// <summary>Levering is tijdelijk beëindigd, in every standard: the start it belongs to may still be stopped for good.</summary>
    public const string Tijdelijk = "20";

    private readonly FrozenDictionary<string, string> betekenissen;

    private RedenenBeeindiging(IEnumerable<KeyValuePair<string, string>> betekenissen) => this.betekenissen = betekenissen.ToFrozenDictionary();

    /// <summary>The list of a standard without stops.</summary>
    public static RedenenBeeindiging Geen { get; } = new([]);

    public IEnumerable<string> Codes => betekenissen.Keys;

    /// <summary>The embedded list of one standard: a folder below <c>schemas/</c>, as <c>ijw/3.2</c>.</summary>
    public static RedenenBeeindiging Embedded(string folder)
    {
        using var reader = CodeListReader.OpenEmbedded($"{folder}/codelists/redenbeeindiging.csv", "code", "betekenis");
        List<KeyValuePair<string, string>> rows = [];
        while (reader.Read())
            rows.Add(new(reader.Required("code"), reader.Required("betekenis")));
        return new(rows);
    }

    /// <summary>What the code means, in a few English words of our own; null for a code that is not in the list.</summary>
    public string? Betekenis(string code) => betekenissen.GetValueOrDefault(code);

    /// <summary>For texts: the code and what it means, as <c>31 (as planned)</c>.</summary>
    public string Text(string code) => Betekenis(code) is { } betekenis ? $"{code} ({betekenis})" : code;
}
