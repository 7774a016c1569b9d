namespace MessageHub.Istandaarden.CodeLists;

/// <summary>
/// Reads our code lists: a header line, then one row per line, semicolons, no quotes. Columns go by name, so their order is free and a
/// column that nobody asks for does no harm.
/// </summary>
internal sealed class CodeListReader : IDisposable
{
    private readonly TextReader reader;
    private readonly string file;
    private readonly string[] columns;
    private string[] fields = [];
    private int line;

    private CodeListReader(TextReader reader, string file, string[] required)
    {
        this.reader = reader;
        this.file = file;
        columns = NextLine()?.Split(';', StringSplitOptions.TrimEntries) ?? [];
        foreach (var column in required.Where(column => !columns.Contains(column)))
            throw Error($"the header has no column '{column}'");
        if (columns.Distinct().Count() != columns.Length)
            throw Error("the header names a column twice");
    }

    /// <summary>An embedded list by its place below <c>schemas/</c>, as <c>codelists/gemeenten.csv</c>.</summary>
    public static CodeListReader OpenEmbedded(string name, params string[] required)
    {
        var stream = typeof(CodeListReader).Assembly.GetManifestResourceStream("schemas/" + name)
            ?? throw new CodeListException($"embedded code list {name}: not in the assembly");
        return new CodeListReader(new StreamReader(stream), "embedded code list " + name, required);
    }

    /// <summary>A list in a file; read whole at once, so that a file system error cannot come up halfway.</summary>
    public static CodeListReader OpenFile(string path, params string[] required)
    {
        try
        {
            return new CodeListReader(new StringReader(File.ReadAllText(path)), path, required);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CodeListException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>To the next row; empty lines are passed over.</summary>
    public bool Read()
    {
        while (NextLine() is { } text)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            fields = text.Split(';', StringSplitOptions.TrimEntries);
            return fields.Length == columns.Length
                ? true
                : throw Error($"has {fields.Length} fields where the header has {columns.Length}");
        }

        return false;
    }

    /// <summary>The field of this row, or null when it is empty or the list has no such column.</summary>
    public string? Optional(string column) =>
        Array.IndexOf(columns, column) is >= 0 and var index && fields[index].Length > 0 ? fields[index] : null;

    public string Required(string column) => Optional(column) ?? throw Error($"{column} is empty");

    /// <summary>An error about the current line.</summary>
    public CodeListException Error(string what) => new($"{file}, line {line}: {what}");

    public void Dispose() => reader.Dispose();

    private string? NextLine()
    {
        line++;
        return reader.ReadLine();
    }
}
