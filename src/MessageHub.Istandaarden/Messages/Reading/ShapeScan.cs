using System.Numerics;

namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>One walk over the text of a message, from mark to mark. Each step answers whether there is anything left to walk.</summary>
internal ref struct ShapeScan<T>(ReadOnlySpan<T> text, XmlLetters<T> letters)
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ReadOnlySpan<T> text = text;
    private readonly XmlLetters<T> letters = letters;

    private XmlMarks<T> marks = new(text, letters);
    private int afterTag;
    private int depth;
    private int instructions;
    private (int At, string Text)? fault;

    /// <summary>Where the shape goes wrong, and what is wrong; null when nothing is, or when what follows is not well-formed.</summary>
    public (int At, string Text)? Run()
    {
        var goesOn = true;
        for (var at = marks.Next(); at >= 0 && goesOn; at = marks.Next())
        {
            // Between tags > and quotes are characters like any other.
            if (text[at] == letters.LessThan)
                goesOn = IsTextShort(at) && Skip(at);
        }

        if (goesOn)
            EndInText();
        return fault;
    }

    private bool Skip(int start)
    {
        var next = start + 1 < text.Length ? text[start + 1] : T.Zero;
        if (next == letters.Slash)
            return SkipEndTag(start);
        return next == letters.Exclamation || next == letters.Question ? SkipAside(start) : SkipStartTag(start);
    }

    private bool SkipStartTag(int start)
    {
        var attributes = 0;
        var quote = T.Zero;
        for (var at = marks.Next(); at >= 0 && IsTagShort(start, at); at = marks.Next())
        {
            var mark = text[at];
            if (quote != T.Zero)
            {
                if (mark == quote)
                    quote = T.Zero;
            }
            else if (mark == letters.GreaterThan)
            {
                return StepInto(start, at);
            }
            else if (mark != letters.LessThan)
            {
                quote = mark;
                if (++attributes > XmlShape.MaximumAttributes)
                    return Refuse(start, $"A tag has more than {XmlShape.MaximumAttributes} attributes.");
            }
        }

        return EndInTag(start);
    }

    private bool StepInto(int start, int end)
    {
        if (depth == XmlShape.MaximumDepth)
            return Refuse(start, $"Elements are nested deeper than {XmlShape.MaximumDepth} levels.");

        if (text[end - 1] != letters.Slash)
            depth++;
        afterTag = end + 1;
        return true;
    }

    private bool SkipEndTag(int start)
    {
        for (var at = marks.Next(); at >= 0 && IsTagShort(start, at); at = marks.Next())
        {
            if (text[at] != letters.GreaterThan)
                continue;

            afterTag = at + 1;
            return --depth >= 0;
        }

        return EndInTag(start);
    }

    /// <summary>A comment, CDATA or processing instruction: text, as far as its length goes.</summary>
    private bool SkipAside(int start)
    {
        var aside = text[start..];
        if (letters.Start(aside, "<!--"))
            return SkipTo("--", start + 4);
        if (letters.Start(aside, "<![CDATA["))
            return SkipTo("]]", start + 9);
        if (letters.Start(aside, "<!DOCTYPE"))
            return Refuse(start, "The message contains a DTD, which is not accepted.");
        if (!letters.Start(aside, "<?"))
            return false;

        return ++instructions > XmlShape.MaximumInstructions
            ? Refuse(start, $"The message has more than {XmlShape.MaximumInstructions} processing instructions.")
            : SkipTo("?", start + 2);
    }

    /// <summary>Past the first &gt; that has this before it.</summary>
    private bool SkipTo(string mark, int from)
    {
        for (var at = marks.Next(); at >= 0; at = marks.Next())
        {
            if (text[at] == letters.GreaterThan && letters.End(text[from..at], mark))
                return true;
        }

        return EndInText();
    }

    private bool IsTextShort(int end) => end - afterTag <= XmlShape.MaximumText
        || Refuse(afterTag, $"More than {XmlShape.MaximumText / 1024} KB of text or comments stands between two tags.");

    /// <param name="end">the last character that is known to belong to it</param>
    private bool IsTagShort(int start, int end) => end - start < XmlShape.MaximumTag
        || Refuse(start, $"A tag is longer than {XmlShape.MaximumTag / 1024} KB.");

    /// <summary>No mark is left: the message ends here, or breaks off, which the parser will say.</summary>
    private bool EndInText()
    {
        IsTextShort(text.Length);
        return false;
    }

    private bool EndInTag(int start)
    {
        IsTagShort(start, text.Length - 1);
        return false;
    }

    private bool Refuse(int at, string text)
    {
        fault = (at, text);
        return false;
    }
}
