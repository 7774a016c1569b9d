using System.Numerics;

namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>The characters that give XML its shape, as they stand in the bytes of a message: all of them ASCII, so one factor tells the encoding.</summary>
/// <param name="one">what U+0001 looks like: 1, or 0x100 in 16-bit units of the other byte order</param>
internal readonly struct XmlLetters<T>(T one)
    where T : unmanaged, IBinaryInteger<T>
{
    public readonly T LessThan = Of('<', one);
    public readonly T GreaterThan = Of('>', one);
    public readonly T Slash = Of('/', one);
    public readonly T Question = Of('?', one);
    public readonly T Exclamation = Of('!', one);
    public readonly T Quote = Of('"', one);
    public readonly T Apostrophe = Of('\'', one);
    public readonly T Space = Of(' ', one);
    public readonly T Tab = Of('\t', one);
    public readonly T LineFeed = Of('\n', one);
    public readonly T CarriageReturn = Of('\r', one);

    public static T Of(char ascii, T one) => T.CreateTruncating(ascii) * one;

    /// <summary>Does the text begin with this?</summary>
    public bool Start(ReadOnlySpan<T> text, string ascii) => text.Length >= ascii.Length && Equal(text[..ascii.Length], ascii);

    /// <summary>Does the text end with this?</summary>
    public bool End(ReadOnlySpan<T> text, string ascii) => text.Length >= ascii.Length && Equal(text[^ascii.Length..], ascii);

    private bool Equal(ReadOnlySpan<T> text, string ascii)
    {
        for (var i = 0; i < ascii.Length; i++)
        {
            if (text[i] != Of(ascii[i], one))
                return false;
        }

        return true;
    }

    /// <summary>Does the text say this word, given in lower case, in whatever case?</summary>
    public bool Spell(ReadOnlySpan<T> text, string lowerCase)
    {
        if (text.Length != lowerCase.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != Of(lowerCase[i], one) && text[i] != Of(char.ToUpperInvariant(lowerCase[i]), one))
                return false;
        }

        return true;
    }

    /// <summary>The one-based line on which the text ends; a line ends as it does for the parser: by LF, CR LF or CR.</summary>
    public int CountLines(ReadOnlySpan<T> text)
    {
        var line = 1 + text.Count(LineFeed);
        for (var at = text.IndexOf(CarriageReturn); at >= 0;)
        {
            text = text[(at + 1)..];
            if (text.IsEmpty || text[0] != LineFeed)
                line++;
            at = text.IndexOf(CarriageReturn);
        }

        return line;
    }
}
