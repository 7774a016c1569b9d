namespace MessageHub.Runs;

/// <summary>Names as people count them: <c>9.xml</c> before <c>10.xml</c>. Digits are compared as numbers, all else by code; case matters.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var one = x.AsSpan();
        var other = y.AsSpan();
        while (!one.IsEmpty && !other.IsEmpty)
        {
            var order = char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0])
                ? CompareNumbers(ref one, ref other)
                : CompareCharacters(ref one, ref other);
            if (order != 0)
                return order;
        }

        // The same as people count them: 01 and 1 still need one order.
        return one.Length != other.Length ? one.Length - other.Length : string.CompareOrdinal(x, y);
    }

    private static int CompareNumbers(ref ReadOnlySpan<char> one, ref ReadOnlySpan<char> other)
    {
        var number = TakeNumber(ref one);
        var otherNumber = TakeNumber(ref other);
        return number.Length != otherNumber.Length ? number.Length - otherNumber.Length : number.SequenceCompareTo(otherNumber);
    }

    /// <summary>The digits in front, of whatever length, without leading zeros.</summary>
    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        var number = length < 0 ? text : text[..length];
        text = text[number.Length..];
        return number.TrimStart('0');
    }

    private static int CompareCharacters(ref ReadOnlySpan<char> one, ref ReadOnlySpan<char> other)
    {
        var order = one[0] - other[0];
        one = one[1..];
        other = other[1..];
        return order;
    }
}
