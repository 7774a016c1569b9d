using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>The front door for files: the untouched bytes go into the journal, with where they belong.</summary>
public sealed class Intake(IJournal journal, MessageReader reader, TimeProvider time)
{
    private readonly HeaderPeek peek = new(reader.Standaarden);

    /// <summary>Examines messages and journals them.</summary>
    public async Task<IReadOnlyList<JournaledMessage>> AcceptAsync(
        IReadOnlyList<(string Source, ReadOnlyMemory<byte> Body)> messages, CancellationToken cancellation) =>
        await AcceptAsync(await ExamineAsync(messages, cancellation), cancellation);

    /// <summary>All that can be done before the store is needed: where each belongs. On all cores.</summary>
    public async Task<ExaminedMessages> ExamineAsync(
        IReadOnlyList<(string Source, ReadOnlyMemory<byte> Body)> messages, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var intake = new IntakeMessage[messages.Count];
        var soorten = new BerichtSoort?[messages.Count];
        await Parallel.ForAsync(0, intake.Length, cancellation, (i, _) =>
        {
            (intake[i], soorten[i]) = Examine(messages[i].Source, messages[i].Body, now);
            return ValueTask.CompletedTask;
        });

        return new ExaminedMessages(intake, soorten);
    }

    /// <summary>
    /// Journals messages in one commit; returns what was journaled, in the same order, with ids. A message that cannot be routed is journaled as
    /// invalid, with its level-1 findings, and belongs to no stream.
    /// </summary>
    public async Task<IReadOnlyList<JournaledMessage>> AcceptAsync(ExaminedMessages examined, CancellationToken cancellation)
    {
        var outcomes = await journal.AddAsync(examined.Messages, cancellation);
        return [.. examined.Messages.Select((message, i) => new JournaledMessage(outcomes[i].Id!.Value, message, examined.Soorten[i]))];
    }

    private (IntakeMessage Message, BerichtSoort? Soort) Examine(string source, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (peek.Peek(body) is { } routing)
            return (new IntakeMessage(source, body, now, routing, []), routing.Soort);

        var read = reader.Read(body);
        return (new IntakeMessage(source, body, now, null, read.Findings), read.Soort);
    }
}

/// <summary>Messages that can be journaled, and the type of each; null when that cannot be told.</summary>
public sealed record ExaminedMessages(IReadOnlyList<IntakeMessage> Messages, IReadOnlyList<BerichtSoort?> Soorten);

/// <summary>A message in the journal.</summary>
/// <param name="Soort">Its type, also when it cannot be routed; null when that cannot be told either.</param>
public sealed record JournaledMessage(long Id, IntakeMessage Message, BerichtSoort? Soort);
