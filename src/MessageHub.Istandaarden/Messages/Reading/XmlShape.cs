using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>
/// Looks at the bytes of a message before the framework's parser does, and refuses what would cost that parser time or memory out of proportion: one
/// pass, nothing allocated. The limits, and what each of them costs without: docs/decisions/0040-shape-of-xml.md.
/// </summary>
/// <remarks>What is not well-formed is left to the parser, which stops at the very place where this scan stops understanding.</remarks>
internal static class XmlShape
{
    /// <summary>From &lt; up to and including &gt;; in bytes, or in 16-bit units when the message is UTF-16.</summary>
    public const int MaximumTag = 8 * 1024;

    /// <summary>All that stands between one tag and the next: text, CDATA, comments and processing instructions; in units as a tag.</summary>
    public const int MaximumText = 64 * 1024;

    /// <summary>Elements open at once. The standard's messages have eight.</summary>
    public const int MaximumDepth = 32;

    /// <summary>Of one tag. The schemas declare none; declarations of namespaces and xsi attributes occur.</summary>
    public const int MaximumAttributes = 32;

    /// <summary>Of a whole message, the XML declaration included: the parser remembers the name of each.</summary>
    public const int MaximumInstructions = 100;

    /// <summary>What is wrong with the shape of a message; null when it may be parsed.</summary>
    public static ShapeFault? Check(ReadOnlySpan<byte> bytes)
    {
        var encoding = XmlEncodings.Detect(bytes, out var byteOrderMark);
        var text = bytes[byteOrderMark..];
        switch (encoding)
        {
            case XmlEncoding.Utf8:
                return Check<byte>(text, encoding, one: 1);
            case XmlEncoding.Utf16 or XmlEncoding.Utf16BigEndian:
                return text.Length % sizeof(ushort) == 0
                    ? Check(MemoryMarshal.Cast<byte, ushort>(text), encoding, OneIn(encoding))
                    : new ShapeFault(1, "The message is in UTF-16, but has an odd number of bytes.");
            case XmlEncoding.Other:
                return new ShapeFault(1, "The message is in an encoding other than UTF-8 and UTF-16; the standard prescribes UTF-8 (OP192).");
            default:
                throw new UnreachableException();
        }
    }

    private static ShapeFault? Check<T>(ReadOnlySpan<T> text, XmlEncoding encoding, T one)
        where T : unmanaged, IBinaryInteger<T>
    {
        var letters = new XmlLetters<T>(one);
        if (text.IndexOfAnyExcept([letters.Space, letters.LineFeed, letters.CarriageReturn, letters.Tab]) < 0)
            return new ShapeFault(1, "The message is empty.");
        if (XmlEncodings.Refuse(text, letters, encoding) is { } refusal)
            return new ShapeFault(1, refusal);

        return new ShapeScan<T>(text, letters).Run() is { } fault ? new ShapeFault(letters.CountLines(text[..fault.At]), fault.Text) : null;
    }

    /// <summary>In the machine's other byte order a letter of ASCII stands in the upper half of its unit: the text is read so, not turned round.</summary>
    private static ushort OneIn(XmlEncoding encoding) =>
        (ushort)(encoding == XmlEncoding.Utf16 == BitConverter.IsLittleEndian ? 1 : 0x100);
}

/// <param name="Line">One-based: where the tag, the text or the instruction begins that is too much.</param>
/// <param name="Text">One sentence that quotes nothing of the message.</param>
internal readonly record struct ShapeFault(int Line, string Text);
