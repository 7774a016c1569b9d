using MessageHub.Agreements;
using MessageHub.Istandaarden.Answers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Sqlite;

namespace MessageHub.Benchmarks;

/// <summary>The whole of <c>process</c> without its screen: intake, judging, storing, writing answers; on one store.</summary>
/// <param name="atOnce">Messages journaled in one commit, and judged in one; 1 is the naive consumer: one message, one transaction, row by row.</param>
internal sealed class Pipeline(IMessageStore store, int atOnce) : IAsyncDisposable
{
    /// <summary>As many as the command line takes.</summary>
    public const int ChunkSize = 2500;

    private readonly Intake intake = new(store, new MessageReader(BerichtSchemas.Embedded), TimeProvider.System);
    private readonly StreamProcessor streams = new(
        store,
        new MessageReader(BerichtSchemas.Embedded),
        new RuleBook(AgreementRules.AddTo(RuleLists.IJw32, AgreementsFile.Default), ExternalSources.Embedded),
        new AnswerWriter(BerichtSchemas.Embedded),
        new HubClock(TimeProvider.System),
        Math.Min(atOnce, StreamProcessor.DefaultBatchSize));

    public static async Task<Pipeline> OpenAsync(string path, int atOnce = ChunkSize) => new(await SqliteMessageStore.OpenAsync(path), atOnce);

    /// <param name="answersTo">Folder for the answers, or null to leave them in the store.</param>
    public async Task RunAsync(IEnumerable<byte[]> messages, string? answersTo)
    {
        foreach (var chunk in messages.Chunk(atOnce))
        {
            await intake.AcceptAsync([.. chunk.Select(body => ("bench", (ReadOnlyMemory<byte>)body))], default);
            foreach (var stroom in await store.WaitingStreamsAsync(default))
            {
                while (await streams.ProcessBatchAsync(stroom, default) is { Count: > 0 } batch)
                {
                    foreach (var message in batch)
                    {
                        if (message.Status != MessageStatus.Accepted)
                            throw new InvalidDataException($"{message.Soort} was not accepted");
                        if (answersTo is not null && message.Answer is { } answer)
                            File.WriteAllBytes(Path.Combine(answersTo, $"{answer.Id}.xml"), answer.Answer.Body.ToArray());
                    }
                }
            }
        }
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
