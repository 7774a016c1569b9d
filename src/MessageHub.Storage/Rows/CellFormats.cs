using System.Globalization;

namespace MessageHub.Storage.Rows;

/// <summary>How values that are no numbers look as text: the same in a cell, in a parameter and in the columns of SQLite.</summary>
internal static class CellFormats
{
    /// <summary>Enough for every format here.</summary>
    public const int MaximumLength = 40;

    /// <summary>UTC, so that text sorts as time.</summary>
    public static string Moment(DateTimeOffset value) => value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Lower case: text that is compared byte by byte.</summary>
    public static string? Text(Guid? value) => value?.ToString("D");

    public static string Date(DateOnly value) => value.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A value as UTF-8 in the form of its kind: ISO 8601, or a GUID with dashes. Returns the bytes used of <paramref name="text"/>.</summary>
    public static int Format<T>(T value, Span<byte> text)
        where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(text, out var length, value is Guid ? "D" : "O", CultureInfo.InvariantCulture))
            throw new ArgumentException($"A {typeof(T).Name} does not fit in {text.Length} bytes.", nameof(text));
        return length;
    }
}
