using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MessageHub.Storage.Rows;

/// <summary>Keys to look for, as the one parameter of a query: a JSON array that both json_each (SQLite) and OPENJSON (SQL Server) read.</summary>
internal static class JsonKeys
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Of(IEnumerable<string> values) => Write(writer =>
    {
        foreach (var value in values)
            writer.WriteStringValue(value);
    });

    public static string Of(IEnumerable<long> values) => Write(writer =>
    {
        foreach (var value in values)
            writer.WriteNumberValue(value);
    });

    public static string Of<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> cells) => Write(writer =>
    {
        foreach (var row in rows)
        {
            writer.WriteStartArray();
            cells(writer, row);
            writer.WriteEndArray();
        }
    });

    private static string Write(Action<Utf8JsonWriter> values)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartArray();
            values(writer);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
