using Microsoft.Net.Http.Headers;

namespace MessageHub.Gateway.Push;

/// <summary>
/// The parts of a multipart body (RFC 2046, 7578), as slices of it: nothing is copied, and each byte is looked at once. The framework's reader takes fifty
/// microseconds and ten kilobytes for a message of three: docs/decisions/0060-bodies.md. A property test holds the two to the same parts.
/// </summary>
internal static class MultipartForm
{
    private const int MaximumHeaders = 16;
    private const int MaximumHeaderBytes = 8 * 1024;
    private const int MaximumBoundary = 200;

    private static ReadOnlySpan<byte> CrLf => "\r\n"u8;

    private static ReadOnlySpan<byte> EndOfHeaders => "\r\n\r\n"u8;

    /// <summary>The boundary that a Content-Type names; null when it is none of multipart/form-data, or names none.</summary>
    public static string? BoundaryOf(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return null;

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return boundary.Length is > 0 and <= MaximumBoundary ? boundary.ToString() : null;
    }

    /// <summary>The parts in their order, or null when this is not well-formed. Stops at <paramref name="maximum"/> parts, and says so by one more.</summary>
    public static IReadOnlyList<FormPart>? Parse(ReadOnlyMemory<byte> body, string boundary, int maximum)
    {
        Span<byte> delimiter = stackalloc byte[MaximumBoundary + 4];
        "\r\n--"u8.CopyTo(delimiter);
        delimiter = delimiter[..(4 + System.Text.Encoding.Latin1.GetBytes(boundary, delimiter[4..]))];

        var bytes = body.Span;
        var at = bytes.StartsWith(delimiter[2..]) ? delimiter.Length - 2 : AfterDelimiter(bytes, 0, delimiter);
        var parts = new List<FormPart>(maximum);
        while (at >= 0)
        {
            if (bytes[at..].StartsWith("--"u8))
                return parts;
            while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t')
                at++;
            if (!bytes[at..].StartsWith(CrLf) || parts.Count > maximum)
                return parts.Count > maximum ? parts : null;

            // From the line's own end, so that a part without headers has an end of them too.
            var headers = bytes[at..].IndexOf(EndOfHeaders);
            if (headers is < 0 or > MaximumHeaderBytes)
                return null;
            var start = at + headers + EndOfHeaders.Length;
            var next = AfterDelimiter(bytes, start, delimiter);
            if (next < 0 || PartOf(bytes[(at + CrLf.Length)..Math.Max(at + CrLf.Length, at + headers)], body[start..(next - delimiter.Length)]) is not { } part)
                return null;

            parts.Add(part);
            at = next;
        }

        return null;
    }

    /// <summary>Past the next delimiter; -1 when there is none. What only begins like one is content.</summary>
    private static int AfterDelimiter(ReadOnlySpan<byte> bytes, int from, ReadOnlySpan<byte> delimiter)
    {
        while (bytes[from..].IndexOf(delimiter) is >= 0 and var found)
        {
            var after = from + found + delimiter.Length;
            if (after < bytes.Length && bytes[after] is (byte)'-' or (byte)'\r' or (byte)' ' or (byte)'\t')
                return after;
            from += found + 1;
        }

        return -1;
    }

    private static FormPart? PartOf(ReadOnlySpan<byte> headers, ReadOnlyMemory<byte> content)
    {
        string? disposition = null, type = null, encoding = null;
        for (var count = 0; !headers.IsEmpty; count++)
        {
            var end = headers.IndexOf(CrLf);
            var line = end < 0 ? headers : headers[..end];
            headers = end < 0 ? [] : headers[(end + CrLf.Length)..];
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || count == MaximumHeaders)
                return null;

            var name = line[..colon];
            var value = line[(colon + 1)..];
            if (Is(name, "Content-Disposition"u8) && disposition is null)
                disposition = Text(value);
            else if (Is(name, "Content-Type"u8) && type is null)
                type = Text(value);
            else if (Is(name, "Content-Transfer-Encoding"u8) && encoding is null)
                encoding = Text(value);
        }

        return ContentDispositionHeaderValue.TryParse(disposition, out var form) && form.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
            ? new FormPart(HeaderUtilities.RemoveQuotes(form.Name).ToString(), type, encoding, content)
            : null;
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) => System.Text.Ascii.EqualsIgnoreCase(name, expected);

    private static string Text(ReadOnlySpan<byte> value) => System.Text.Encoding.UTF8.GetString(value).Trim();
}

/// <summary>One part of a form.</summary>
/// <param name="ContentType">As it stands there; null when it does not.</param>
/// <param name="TransferEncoding">As <paramref name="ContentType"/>.</param>
internal sealed record FormPart(string Name, string? ContentType, string? TransferEncoding, ReadOnlyMemory<byte> Content)
{
    /// <summary>Is its content of this type? What has no type is taken for it (RFC 7578 leaves that open, and clients that are generated do so).</summary>
    public bool IsOf(string mediaType) =>
        (ContentType is null || (MediaTypeHeaderValue.TryParse(ContentType, out var type)
            && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
            && type.Charset.Value is null or "" or "utf-8" or "UTF-8"))
        && TransferEncoding?.ToUpperInvariant() is null or "BINARY" or "8BIT" or "7BIT";
}
