using MessageHub.Istandaarden.Messages;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>The hub's front door: the untouched bytes go into the journal, with where they belong.</summary>
public sealed class Intake(IMessageStore store, MessageReader reader, TimeProvider time)
{
    /// <summary>
    /// Journals messages in one commit; returns what was journaled, in the same order, with ids. A message that cannot be routed is journaled as
    /// invalid, with its level-1 findings, and belongs to no stream.
    /// </summary>
    public async Task<IReadOnlyList<JournaledMessage>> AcceptAsync(
        IReadOnlyList<(string Source, ReadOnlyMemory<byte> Body)> messages, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var intake = new IntakeMessage[messages.Count];
        for (var i = 0; i < messages.Count; i++)
            intake[i] = Examine(messages[i].Source, messages[i].Body, now);

        var ids = await store.AddAsync(intake, cancellation);
        return [.. intake.Select((message, i) => new JournaledMessage(ids[i], message))];
    }

    private IntakeMessage Examine(string source, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (HeaderPeek.Peek(body) is { } routing)
            return new IntakeMessage(source, body, now, routing, []);

        var findings = reader.Read(body).Findings;
        return new IntakeMessage(source, body, now, null, findings);
    }
}

/// <summary>A message in the journal.</summary>
public sealed record JournaledMessage(long Id, IntakeMessage Message);
