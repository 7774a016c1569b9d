using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MessageHub.Storage.Rows;

/// <summary>
/// Rows as one JSON array of arrays, which OPENJSON reads. Bytes do not belong in JSON: they are laid end to end in one parameter of their own, and two
/// cells say where each begins (from 1) and how long it is. Not a table-valued parameter: Babelfish 4 makes nulls of some of its cells.
/// </summary>
internal sealed class JsonCells : ICells, IDisposable
{
    // The text goes to a database parameter, never into a page: escaping for HTML would only make it longer.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> text = new(1024);
    private readonly Utf8JsonWriter writer;
    private readonly List<ReadOnlyMemory<byte>> blobs = [];
    private int blobBytes;

    private JsonCells() => writer = new Utf8JsonWriter(text, Options);

    /// <summary>All rows; the last cell of each is its number, from 0, for statements that depend on their order.</summary>
    public static (string Json, byte[] Bytes) Write<T>(IEnumerable<T> rows, Action<ICells, T> cells)
    {
        using var json = new JsonCells();
        var number = 0;
        json.writer.WriteStartArray();
        foreach (var row in rows)
        {
            json.writer.WriteStartArray();
            cells(json, row);
            json.writer.WriteNumberValue(number++);
            json.writer.WriteEndArray();
        }

        json.writer.WriteEndArray();
        json.writer.Flush();
        return (Encoding.UTF8.GetString(json.text.WrittenSpan), json.JoinBlobs());
    }

    public void Cell(string? value) => writer.WriteStringValue(value);

    public void Cell(long? value)
    {
        if (value is { } known)
            writer.WriteNumberValue(known);
        else
            writer.WriteNullValue();
    }

    public void Cell(bool value) => writer.WriteNumberValue(value ? 1 : 0);

    public void Cell(DateOnly? value) => Formatted(value);

    public void Cell(TimeOnly value) => Formatted<TimeOnly>(value);

    public void Cell(Guid? value) => Formatted(value);

    public void Cell(DateTimeOffset value) => Formatted<DateTimeOffset>(value.ToUniversalTime());

    public void Cell(ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } known)
        {
            writer.WriteNullValue();
            writer.WriteNullValue();
            return;
        }

        writer.WriteNumberValue(blobBytes + 1);
        writer.WriteNumberValue(known.Length);
        blobs.Add(known);
        blobBytes += known.Length;
    }

    public void Json(string json) => writer.WriteRawValue(json, skipInputValidation: true);

    public void Dispose() => writer.Dispose();

    private void Formatted<T>(T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is not { } known)
        {
            writer.WriteNullValue();
            return;
        }

        Span<byte> formatted = stackalloc byte[CellFormats.MaximumLength];
        writer.WriteStringValue(formatted[..CellFormats.Format(known, formatted)]);
    }

    private byte[] JoinBlobs()
    {
        if (blobs.Count == 1)
            return Bodies.Bytes(blobs[0]);

        var all = new byte[blobBytes];
        var place = 0;
        foreach (var blob in blobs)
        {
            blob.CopyTo(all.AsMemory(place));
            place += blob.Length;
        }

        return all;
    }
}
