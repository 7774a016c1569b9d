using System.Diagnostics;
using System.Numerics;

namespace MessageHub.Istandaarden.Messages.Reading;

internal enum XmlEncoding
{
    Utf8,
    Utf16,
    Utf16BigEndian,
    Other,
}

/// <summary>
/// Tells the encoding of a message by its first bytes, as the parser does, and holds the XML declaration to it. The standard prescribes UTF-8 without
/// a byte order mark (OP192); every parser of XML also reads UTF-16, so the hub does. An encoding that differs by declaration alone is refused.
/// </summary>
internal static class XmlEncodings
{
    private const byte LessThan = (byte)'<';

    /// <param name="byteOrderMark">its length in bytes</param>
    public static XmlEncoding Detect(ReadOnlySpan<byte> bytes, out int byteOrderMark)
    {
        byteOrderMark = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => 2,
            _ => 0,
        };
        return bytes switch
        {
            // The four orders of UCS-4, with and without a byte order mark.
            [0, 0, ..] or [0xFF or 0xFE, 0xFF or 0xFE, 0, 0, ..] or [LessThan, 0, 0, 0, ..] or [0, LessThan, 0, 0, ..] => XmlEncoding.Other,
            [0xFF, 0xFE, ..] or [LessThan, 0, ..] => XmlEncoding.Utf16,
            [0xFE, 0xFF, ..] or [0, LessThan, ..] => XmlEncoding.Utf16BigEndian,
            _ => XmlEncoding.Utf8,
        };
    }

    /// <summary>What is wrong with the encoding that the XML declaration names; null when it names none, or the one the text is in.</summary>
    public static string? Refuse<T>(ReadOnlySpan<T> text, XmlLetters<T> letters, XmlEncoding encoding)
        where T : unmanaged, IBinaryInteger<T>
    {
        var declared = DeclaredIn(text, letters);
        if (declared.IsEmpty)
            return null;

        var isUtf8 = letters.Spell(declared, "utf-8");
        var isUtf16 = letters.Spell(declared, "utf-16");
        var isLittleEndian = letters.Spell(declared, "utf-16le");
        var isBigEndian = letters.Spell(declared, "utf-16be");
        if (!(isUtf8 || isUtf16 || isLittleEndian || isBigEndian))
            return "The XML declaration names an encoding other than UTF-8 and UTF-16; the standard prescribes UTF-8 (OP192).";

        var isTrue = encoding switch
        {
            XmlEncoding.Utf8 => isUtf8,
            XmlEncoding.Utf16 => isUtf16 || isLittleEndian,
            XmlEncoding.Utf16BigEndian => isUtf16 || isBigEndian,
            XmlEncoding.Other => false,
            _ => throw new UnreachableException(),
        };
        var name = encoding == XmlEncoding.Utf8 ? "UTF-8" : "UTF-16";
        return isTrue ? null : $"The XML declaration names another encoding than the message is in, which is {name}.";
    }

    /// <summary>The value of <c>encoding</c> in <c>&lt;?xml version="1.0" encoding="UTF-8"?&gt;</c>; empty when there is none.</summary>
    private static ReadOnlySpan<T> DeclaredIn<T>(ReadOnlySpan<T> text, XmlLetters<T> letters)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (!letters.Start(text, "<?xml"))
            return default;

        var rest = text[5..Math.Min(text.Length, XmlShape.MaximumText)];
        rest = rest[..Math.Max(0, rest.IndexOf(letters.GreaterThan))];
        while (true)
        {
            var quote = rest.IndexOfAny(letters.Quote, letters.Apostrophe);
            if (quote < 0)
                return default;

            var name = rest[..quote].TrimStart([letters.Space, letters.LineFeed, letters.CarriageReturn, letters.Tab]);
            var value = rest[(quote + 1)..];
            var end = value.IndexOf(rest[quote]);
            if (end < 0)
                return default;
            if (letters.Start(name, "encoding"))
                return value[..end];

            rest = value[(end + 1)..];
        }
    }
}
