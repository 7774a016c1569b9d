using MessageHub.Agreements;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;

namespace MessageHub;

/// <param name="Store">A file, or <c>:memory:</c>.</param>
/// <param name="Declarations">Who decides on declarations.</param>
internal sealed record HubOptions(
    string Store, BerichtSchemas Schemas, AgreementsFile Agreements, HubClock Clock, DeclarationsDecidedBy Declarations = DeclarationsDecidedBy.Hub);

/// <summary>Puts the hub together: which store, which rules, which clock. The only place that knows all of them.</summary>
internal sealed class HubComposition : IAsyncDisposable
{
    private HubComposition(HubOptions options, IMessageStore store)
    {
        var ruleBook = HubRules.Book(options.Agreements, options.Declarations);
        var answers = new AnswerWriter(options.Schemas);
        StreamProcessor Streams(int batchSize) => new(store, Reader, ruleBook, answers, options.Clock, batchSize);

        Store = store;
        Reader = new MessageReader(options.Schemas);
        Intake = new Intake(store, Reader, TimeProvider.System);
        Batches = Streams(StreamProcessor.DefaultBatchSize);
        OneByOne = Streams(batchSize: 1);
    }

    public IMessageStore Store { get; }

    public MessageReader Reader { get; }

    public Intake Intake { get; }

    public StreamProcessor Batches { get; }

    /// <summary>For a batch that throws: finds the message that does it.</summary>
    public StreamProcessor OneByOne { get; }

    /// <exception cref="Storage.StoreException">The store cannot be used.</exception>
    public static async Task<HubComposition> OpenAsync(HubOptions options) =>
        new(options, await SqliteMessageStore.OpenAsync(options.Store));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
