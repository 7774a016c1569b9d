using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;
using MessageHub.Storage.SqlServer;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>Messages that arrive together are written together, and each caller is told of its own.</summary>
[TestFixture]
public sealed class JournalQueueTests
{
    private readonly List<List<string>> sets = [];
    private TaskCompletionSource first = null!;
    private Func<List<string>, Exception?> fails = _ => null;
    private JournalQueue queue = null!;

    [SetUp]
    public void MakeQueue()
    {
        sets.Clear();
        first = new TaskCompletionSource();
        fails = _ => null;
        queue = new JournalQueue(async rows =>
        {
            var set = rows.Select(row => row.Message.Source).ToList();
            sets.Add(set);
            if (set.Contains("first"))
                await first.Task;
            return fails(set) is { } error ? throw error : [.. set.Select(source => new JournalOutcome(source.Length))];
        });
    }

    [Test]
    public async Task What_arrives_while_others_are_written_goes_in_the_next_set_in_order()
    {
        var adding = new[] { Add("first"), Add("a", "bb"), Add("ccc"), Add("dddd") };
        first.TrySetResult();
        var outcomes = await Task.WhenAll(adding);

        Assert.That(sets, Is.EqualTo(new[] { new[] { "first" }, ["a", "bb", "ccc", "dddd"] }));
        Assert.That(outcomes.Select(own => own.Select(outcome => outcome.Id)), Is.EqualTo(new[] { new long?[] { 5 }, [1, 2], [3], [4] }));
        await Add("alone");
        Assert.That(sets[^1], Is.EqualTo(new[] { "alone" }));
    }

    [Test]
    public async Task One_that_is_at_fault_does_not_keep_the_others_out()
    {
        fails = set => set.Contains("bad") ? new ArgumentException("bad") : null;
        var adding = new[] { Add("first"), Add("a"), Add("bad"), Add("c") };
        first.TrySetResult();

        Assert.That(async () => await adding[2], Throws.ArgumentException);
        Assert.That((await adding[1])[0].Id, Is.EqualTo(1));
        Assert.That((await adding[3])[0].Id, Is.EqualTo(1));
        Assert.That(sets.Skip(1).Select(set => string.Join(' ', set)), Is.EqualTo(new[] { "a bad c", "a", "bad", "c" }));
    }

    [Test]
    public async Task An_outage_is_told_to_all_at_once_and_is_not_tried_for_each()
    {
        fails = set => set.Contains("first") ? null : new StoreUnavailableException(StoreFault.Full);
        var adding = new[] { Add("first"), Add("a"), Add("b") };
        first.TrySetResult();

        foreach (var added in adding[1..])
            Assert.That(async () => await added, Throws.TypeOf<StoreUnavailableException>());
        Assert.That(sets, Has.Count.EqualTo(2));
        fails = _ => null;
        await Add("later");
    }

    [Test]
    public async Task A_set_has_a_bound()
    {
        var adding = new List<Task> { Add("first") };
        adding.AddRange(Enumerable.Range(0, 3).Select(i => Add($"{i}", 9 * 1024 * 1024)));
        adding.AddRange(Enumerable.Range(0, 600).Select(_ => Add("x")));
        first.TrySetResult();
        await Task.WhenAll(adding);
        Assert.That(sets.Select(set => set.Count), Is.EqualTo(new[] { 1, 1, 1, 500, 101 }));
    }

    private Task<IReadOnlyList<JournalOutcome>> Add(params string[] sources) => queue.AddAsync([.. sources.Select(source => Row(source, 1))]);

    private Task<IReadOnlyList<JournalOutcome>> Add(string source, int size) => queue.AddAsync([Row(source, size)]);

    private static BerichtRow Row(string source, int size) => new(Samples.Message() with { Source = source, Body = new byte[size] }, []);
}
