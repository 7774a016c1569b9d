using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace MessageHub.Storage.Tests.Sqlite;

/// <summary>An outage is told apart from a message that cannot be judged, so that nothing becomes stuck because of a busy file or a full disk.</summary>
[TestFixture]
public sealed class SqliteOutageTests
{
    [TestCase(5)]
    [TestCase(6)]
    [TestCase(10)]
    [TestCase(13)]
    [TestCase(14)]
    public void Busy_locked_broken_and_full_are_outages(int code)
    {
        Assert.That(SqliteErrors.IsOutage(new SqliteException("x", code)));
        Assert.That(SqliteErrors.Unavailable(new SqliteException("x", code)).Message, Does.EndWith("."));
    }

    [TestCase(1)]
    [TestCase(19)]
    public void A_wrong_statement_or_a_violated_constraint_is_none(int code) => Assert.That(SqliteErrors.IsOutage(new SqliteException("x", code)), Is.False);

    [Test]
    public async Task A_full_store_is_unavailable_and_not_poison()
    {
        await using var store = await SqliteMessageStore.OpenAsync(":memory:");
        await store.Writer.ExecuteAsync("PRAGMA max_page_count = 80", null, default);
        var large = Samples.Message(body: new byte[2_000_000]);
        Assert.That(async () => await store.AddAsync([large], default), Throws.TypeOf<StoreUnavailableException>().With.Message.Contains("full"));

        await store.AddAsync([Samples.Message()], default);
        Assert.That(await store.WaitingStreamsAsync(default), Has.Count.EqualTo(1), "the store itself goes on");
    }
}
