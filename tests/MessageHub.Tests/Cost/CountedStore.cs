using System.Data.Common;
using MessageHub.Istandaarden.Standards;
using MessageHub.Storage.Relational;
using MessageHub.Storage.Rows;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Tests.Cost;

/// <summary>A store in memory that counts what the hub asks of it: a statement for any number of rows is one.</summary>
internal sealed class CountedStore : RelationalStore
{
    private readonly SqliteMemory connections;

    private CountedStore(SqliteSession session)
        : base(Standaarden.Ondersteund, TimeProvider.System) => connections = new SqliteMemory(session);

    /// <summary>Since the store was opened.</summary>
    public int Statements { get; private set; }

    /// <summary>Commits since the store was opened, also of what need not last.</summary>
    public int Commits { get; private set; }

    public static async Task<CountedStore> OpenAsync() =>
        new(new SqliteSession(await new SqliteOpening(SqliteMessageStore.InMemory).OpenWriterAsync(TimeProvider.System, CancellationToken.None)));

    public override ValueTask DisposeAsync() => connections.DisposeAsync();

    private protected override Dialect Sql => SqliteDialect.Instance;

    private protected override Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) =>
        connections.ReadAsync(session => work(new Counted(this, session)), cancellation);

    private protected override Task<T> ReadOnceAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation) => ReadAsync(work, cancellation);

    private protected override Task<T> WriteAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellation)
    {
        Commits++;
        return connections.WriteAsync(session => work(new Counted(this, session)), lasts: true, cancellation);
    }

    private sealed class Counted(CountedStore store, IStoreSession session) : IStoreSession
    {
        public Task<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            store.Statements++;
            return session.ExecuteAsync(sql, parameters);
        }

        public Task ReadAsync(string sql, Func<DbDataReader, bool> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            store.Statements++;
            return session.ReadAsync(sql, row, parameters);
        }

        public Task RowsAsync<T>(
            string sql, IReadOnlyCollection<T> rows, Action<ICells, T> cells, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            store.Statements += rows.Count == 0 ? 0 : 1;
            return session.RowsAsync(sql, rows, cells, parameters);
        }

        public Task<IReadOnlyList<long>> AddBerichtenAsync(IReadOnlyList<BerichtRow> rows)
        {
            store.Statements++;
            return session.AddBerichtenAsync(rows);
        }

        public Task<IReadOnlyList<long>> AddUitgaandAsync(IReadOnlyList<OutgoingRow> rows)
        {
            store.Statements++;
            return session.AddUitgaandAsync(rows);
        }
    }
}
