using System.Numerics;
using System.Runtime.Intrinsics;

namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>
/// The places in a text where a &lt;, a &gt; or a quote stands, one after the other. Found a vector at a time: in messages they stand so close together
/// that a search from each to the next costs three times as much.
/// </summary>
internal ref struct XmlMarks<T>(ReadOnlySpan<T> text, XmlLetters<T> letters)
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> text = text;
    private readonly Vector256<T> lessThan = Vector256.Create(letters.LessThan);
    private readonly Vector256<T> greaterThan = Vector256.Create(letters.GreaterThan);
    private readonly Vector256<T> quote = Vector256.Create(letters.Quote);
    private readonly Vector256<T> apostrophe = Vector256.Create(letters.Apostrophe);

    private int block = -Vector256<T>.Count;
    private uint marksInBlock;

    /// <summary>The next place; negative when there is none.</summary>
    public int Next()
    {
        while (marksInBlock == 0)
        {
            block += Vector256<T>.Count;
            if (block >= text.Length)
                return -1;
            marksInBlock = MarksIn(block);
        }

        var at = block + BitOperations.TrailingZeroCount(marksInBlock);
        marksInBlock &= marksInBlock - 1;
        return at;
    }

    /// <summary>One bit for each unit of the block.</summary>
    private readonly uint MarksIn(int start)
    {
        var units = text.Length - start >= Vector256<T>.Count ? Vector256.Create(text.Slice(start, Vector256<T>.Count)) : LastUnits(start);
        return (Vector256.Equals(units, lessThan) | Vector256.Equals(units, greaterThan)
            | Vector256.Equals(units, quote) | Vector256.Equals(units, apostrophe)).ExtractMostSignificantBits();
    }

    /// <summary>The end of the text, filled up with zeros.</summary>
    private readonly Vector256<T> LastUnits(int start)
    {
        Span<T> units = stackalloc T[Vector256<T>.Count];
        units.Clear();
        text[start..].CopyTo(units);
        return Vector256.Create<T>(units);
    }
}
