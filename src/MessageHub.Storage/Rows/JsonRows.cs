using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MessageHub.Storage.Rows;

/// <summary>
/// A set as the one parameter of a set-based statement: a JSON array of rows, each an array of cells. Both json_each (SQLite) and OPENJSON
/// (SQL Server) read it.
/// </summary>
internal static class JsonRows
{
    // The text goes to a database parameter, never into a page: escaping for HTML would only make it longer.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> cells) => Write(writer =>
    {
        foreach (var row in rows)
        {
            writer.WriteStartArray();
            cells(writer, row);
            writer.WriteEndArray();
        }
    });

    public static string Values(IEnumerable<string> values) => Write(writer =>
    {
        foreach (var value in values)
            writer.WriteStringValue(value);
    });

    public static string Values(IEnumerable<long> values) => Write(writer =>
    {
        foreach (var value in values)
            writer.WriteNumberValue(value);
    });

    public static void Cell(this Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    public static void Cell(this Utf8JsonWriter writer, long? value)
    {
        if (value is { } known)
            writer.WriteNumberValue(known);
        else
            writer.WriteNullValue();
    }

    public static void Cell(this Utf8JsonWriter writer, bool value) => writer.WriteNumberValue(value ? 1 : 0);

    public static void Cell(this Utf8JsonWriter writer, DateOnly? value)
    {
        if (value is not { } known)
        {
            writer.WriteNullValue();
            return;
        }

        Span<char> text = stackalloc char[10];
        known.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }

    public static void Cell(this Utf8JsonWriter writer, TimeOnly value) =>
        writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture));

    public static void Cell(this Utf8JsonWriter writer, Guid? value) => writer.WriteStringValue(Text(value));

    public static void Cell(this Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(Moment(value));

    /// <summary>UTC, so that text sorts as time.</summary>
    public static string Moment(DateTimeOffset value) => value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Lower case: text that is compared byte by byte.</summary>
    public static string? Text(Guid? value) => value?.ToString("D");

    private static string Write(Action<Utf8JsonWriter> rows)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartArray();
            rows(writer);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
