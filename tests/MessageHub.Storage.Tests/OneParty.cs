using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>Asking for one party, and for a payload whole.</summary>
internal static class OneParty
{
    public static Task<IReadOnlyList<MailboxItem>> ListAsync(
        this IMailboxStore store, string party, MailboxFilter filter, int maximum, CancellationToken cancellation) =>
        store.ListAsync([party], filter, maximum, cancellation);

    public static Task<bool> ConfirmAsync(this IMailboxStore store, string party, Guid traceerId, DateTimeOffset at, CancellationToken cancellation) =>
        store.ConfirmAsync([party], traceerId, at, cancellation);

    public static Task<IReadOnlyList<TracedMessage>> TraceAsync(
        this IMailboxStore store, string party, Guid? traceerId, Guid? conversatieId, int maximum, CancellationToken cancellation) =>
        store.TraceAsync([party], traceerId, conversatieId, maximum, cancellation);

    /// <param name="pieceSize">So that small messages, too, come in pieces.</param>
    public static async Task<ReadOnlyMemory<byte>?> PayloadAsync(
        this IMailboxStore store, string party, Guid traceerId, CancellationToken cancellation, int pieceSize = 10_000)
    {
        using var whole = new MemoryStream();
        while (await store.PayloadAsync([party], traceerId, whole.Length, pieceSize, cancellation) is { } piece)
        {
            whole.Write(piece.Bytes.Span);
            if (whole.Length == piece.Size)
                return whole.ToArray();
            Assert.That(piece.Bytes.Length, Is.EqualTo(pieceSize), "only the last piece is shorter");
        }

        Assert.That(whole.Length, Is.Zero, "a payload is there whole or not at all");
        return null;
    }
}
