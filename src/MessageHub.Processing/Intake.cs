using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>The front door for files: the untouched bytes go into the journal, with where they belong.</summary>
public sealed class Intake(IJournal journal, MessageReader reader, TimeProvider time)
{
    private readonly HeaderPeek peek = new(reader.Standaarden);

    /// <summary>
    /// Journals messages in one commit; returns what was journaled, in the same order, with ids. A message that cannot be routed is journaled as
    /// invalid, with its level-1 findings, and belongs to no stream.
    /// </summary>
    public async Task<IReadOnlyList<JournaledMessage>> AcceptAsync(
        IReadOnlyList<(string Source, ReadOnlyMemory<byte> Body)> messages, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var intake = new IntakeMessage[messages.Count];
        var soorten = new BerichtSoort?[messages.Count];
        for (var i = 0; i < messages.Count; i++)
            (intake[i], soorten[i]) = Examine(messages[i].Source, messages[i].Body, now);

        var outcomes = await journal.AddAsync(intake, cancellation);
        return [.. intake.Select((message, i) => new JournaledMessage(outcomes[i].Id!.Value, message, soorten[i]))];
    }

    private (IntakeMessage Message, BerichtSoort? Soort) Examine(string source, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (peek.Peek(body) is { } routing)
            return (new IntakeMessage(source, body, now, routing, []), routing.Soort);

        var read = reader.Read(body);
        return (new IntakeMessage(source, body, now, null, read.Findings), read.Soort);
    }
}

/// <summary>A message in the journal.</summary>
/// <param name="Soort">Its type, also when it cannot be routed; null when that cannot be told either.</param>
public sealed record JournaledMessage(long Id, IntakeMessage Message, BerichtSoort? Soort);
