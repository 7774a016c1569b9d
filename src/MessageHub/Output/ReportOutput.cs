using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MessageHub.Agreements.Figures;
using Spectre.Console;

namespace MessageHub.Output;

/// <summary>A report on standard output: a table for people, CSV for spreadsheets, one JSON object per line for programs.</summary>
internal static class ReportOutput
{
    public static void Write(Rapport rapport, string format)
    {
        switch (format)
        {
            case "csv": Csv(rapport); break;
            case "json": Json(rapport); break;
            default: Table(rapport); break;
        }
    }

    private static void Table(Rapport rapport)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. rapport.Kolommen.Select(kolom => new TableColumn(kolom).NoWrap())]);
        foreach (var rij in rapport.Rijen)
            table.AddRow(rij.Select(cel => new Text(Shown(cel))));
        PeopleConsole.Create().Write(table);
    }

    /// <summary>Semicolons, as spreadsheets in the Netherlands want them. A text that a spreadsheet would take for a formula gets a quote before it.</summary>
    private static void Csv(Rapport rapport)
    {
        Console.WriteLine(string.Join(';', rapport.Kolommen));
        foreach (var rij in rapport.Rijen)
            Console.WriteLine(string.Join(';', rij.Select(Quoted)));
    }

    private static string Quoted(object? cel)
    {
        var text = Exact(cel);
        if (cel is string && text.Length > 0 && text[0] is '=' or '+' or '-' or '@')
            text = "'" + text;
        return text.AsSpan().ContainsAny(";\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static void Json(Rapport rapport)
    {
        using var output = Console.OpenStandardOutput();
        foreach (var rij in rapport.Rijen)
        {
            using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                for (var i = 0; i < rij.Count; i++)
                {
                    json.WritePropertyName(rapport.Kolommen[i]);
                    Value(json, rij[i]);
                }

                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
    }

    private static void Value(Utf8JsonWriter json, object? cel)
    {
        switch (cel)
        {
            case null: json.WriteNullValue(); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            default: json.WriteStringValue(Exact(cel)); break;
        }
    }

    private static string Exact(object? cel) => cel switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "ja" : "nee",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cel.ToString()!,
    };

    /// <summary>For people a share has one decimal; the light was decided before it was rounded.</summary>
    private static string Shown(object? cel) => cel switch
    {
        null => "-",
        decimal number => number.ToString("0.#", CultureInfo.InvariantCulture),
        _ => Exact(cel),
    };
}
