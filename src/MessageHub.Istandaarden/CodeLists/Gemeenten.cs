using System.Collections.Frozen;
using System.Globalization;

namespace MessageHub.Istandaarden.CodeLists;

/// <summary>The municipality codes of CBS (TR378).</summary>
public sealed class Gemeenten
{
    private static readonly Lazy<Gemeenten> EmbeddedList =
        new(() => new Gemeenten(CodeListReader.OpenEmbedded("codelists/gemeenten.csv", "code", "naam")));

    private readonly FrozenDictionary<string, Periode[]> periodes;

    private Gemeenten(CodeListReader reader)
    {
        using (reader)
        {
            var rows = new List<(string Code, Periode Periode)>();
            while (reader.Read())
                rows.Add((Code(reader), ReadPeriode(reader)));
            if (rows.Count == 0)
                throw reader.Error("the list has no codes");
            periodes = rows.GroupBy(row => row.Code, row => row.Periode).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        }
    }

    /// <summary>The list of the reference date 2026-01-01.</summary>
    public static Gemeenten Embedded => EmbeddedList.Value;

    /// <summary>A list in a file: <c>code;naam</c> and, if wanted, <c>begin;eind</c> (yyyy-MM-dd, both days included, empty = open).</summary>
    /// <exception cref="CodeListException">The file is missing or malformed; names the line.</exception>
    public static Gemeenten Load(string path) => new(CodeListReader.OpenFile(path, "code", "naam"));

    /// <summary>
    /// Was there a municipality of this code on this day? A code without a period was there on any day: TR378 allows an older list as
    /// long as it fits the start of the allocation, and the CBS list has one reference date and does not say since when a code is in use.
    /// </summary>
    public bool Bestaat(string code, DateOnly opDatum) =>
        periodes.TryGetValue(code, out var list) && Array.Exists(list, periode => periode.Begin <= opDatum && opDatum <= periode.Eind);

    private static string Code(CodeListReader reader)
    {
        var code = reader.Required("code");
        return code.Length == 4 && code.All(char.IsAsciiDigit)
            ? code
            : throw reader.Error($"'{code}' is no municipality code; four digits, with leading zeros");
    }

    private static Periode ReadPeriode(CodeListReader reader)
    {
        var periode = new Periode(Datum(reader, "begin") ?? DateOnly.MinValue, Datum(reader, "eind") ?? DateOnly.MaxValue);
        return periode.Begin <= periode.Eind ? periode : throw reader.Error("eind lies before begin");
    }

    private static DateOnly? Datum(CodeListReader reader, string column)
    {
        if (reader.Optional(column) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum
            : throw reader.Error($"{column} '{text}' is no date; yyyy-MM-dd");
    }

    private readonly record struct Periode(DateOnly Begin, DateOnly Eind);
}
