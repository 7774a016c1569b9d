using System.Globalization;
using System.Text;
using MessageHub.Processing;
using MessageHub.Storage.Rows;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// A statement that writes, compiled once and run for row after row. It binds values straight to SQLite, because a SqliteCommand looks up every parameter
/// by its name for every row: measured, a line of a declaration takes 2.1 µs this way, 3.7 with a command that is kept, and 7.0 with all lines in JSON
/// (docs/decisions/0046-one-writer.md).
/// </summary>
internal sealed class SqliteStatement : ICells, IDisposable
{
    private const int OnStack = 256;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly List<int> places = [];
    private int cell;
    private int large;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement), database);
    }

    /// <summary>Whether something of megabytes went through it, since this was set to false.</summary>
    public bool TookLarge { get; set; }

    /// <summary>Binds the parameters that have names; they stay until they are bound again.</summary>
    public void Bind(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            var place = raw.sqlite3_bind_parameter_index(statement, "@" + name);
            Check(value switch
            {
                _ when place == 0 => raw.SQLITE_OK,
                null => raw.sqlite3_bind_null(statement, place),
                long number => raw.sqlite3_bind_int64(statement, place, number),
                int number => raw.sqlite3_bind_int64(statement, place, number),
                string text => raw.sqlite3_bind_text(statement, place, text),
                _ => throw new ArgumentException($"A {value.GetType().Name} is no parameter.", nameof(parameters)),
            });
        }
    }

    /// <summary>Runs it with what is bound now. Returns the rows affected.</summary>
    public int Run()
    {
        var result = raw.sqlite3_step(statement);
        try
        {
            if (result != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(result, database);
            return raw.sqlite3_changes(database);
        }
        finally
        {
            raw.sqlite3_reset(statement);

            // What is bound is a copy, and would stay until the next of its kind comes.
            if (large > 0)
                raw.sqlite3_bind_null(statement, large);
            large = 0;
            cell = 0;
        }
    }

    /// <summary>Runs it for one row.</summary>
    public void Run<T>(T row, Action<ICells, T> cells)
    {
        cell = 0;
        cells(this, row);
        Run();
    }

    public void Cell(string? value)
    {
        if (NextPlace() is not (> 0 and var place))
            return;

        if (value is null)
        {
            Check(raw.sqlite3_bind_null(statement, place));
        }
        else if (value.Length == 0 || Encoding.UTF8.GetMaxByteCount(value.Length) > OnStack)
        {
            Check(raw.sqlite3_bind_text(statement, place, value));
        }
        else
        {
            Span<byte> text = stackalloc byte[OnStack];
            Check(raw.sqlite3_bind_text(statement, place, text[..Encoding.UTF8.GetBytes(value, text)]));
        }
    }

    public void Cell(long? value)
    {
        if (NextPlace() is > 0 and var place)
            Check(value is { } known ? raw.sqlite3_bind_int64(statement, place, known) : raw.sqlite3_bind_null(statement, place));
    }

    public void Cell(bool value) => Cell(value ? 1L : 0L);

    public void Cell(DateOnly? value) => Formatted(value);

    public void Cell(TimeOnly value) => Formatted<TimeOnly>(value);

    public void Cell(Guid? value) => Formatted(value);

    public void Cell(DateTimeOffset value) => Formatted<DateTimeOffset>(value.ToUniversalTime());

    public void Cell(ReadOnlyMemory<byte>? bytes)
    {
        if (NextPlace() is not (> 0 and var place))
            return;

        if (bytes is { Length: >= (int)LargeMemory.Large })
            (TookLarge, large) = (true, place);
        Check(bytes switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            { IsEmpty: true } => raw.sqlite3_bind_zeroblob(statement, place, 0),
            { } known => raw.sqlite3_bind_blob(statement, place, known.Span),
        });
    }

    public void Json(string json) => Cell(json);

    public void Dispose() => statement.Dispose();

    private void Formatted<T>(T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (NextPlace() is not (> 0 and var place))
            return;

        if (value is not { } known)
        {
            Check(raw.sqlite3_bind_null(statement, place));
            return;
        }

        Span<byte> text = stackalloc byte[CellFormats.MaximumLength];
        Check(raw.sqlite3_bind_text(statement, place, text[..CellFormats.Format(known, text)]));
    }

    /// <summary>Where the next cell goes; 0 when the statement does not use it. SQLite numbers parameters as it finds them, named ones too.</summary>
    private int NextPlace()
    {
        if (++cell > places.Count)
            places.Add(raw.sqlite3_bind_parameter_index(statement, string.Create(CultureInfo.InvariantCulture, $":{cell}")));
        return places[cell - 1];
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, database);
    }
}
