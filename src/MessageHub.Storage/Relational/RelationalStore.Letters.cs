using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore : IDeadLetterArchive
{
    public Task RecordSentAgainAsync(DeadLetterOrigin origin, DeadLetter letter, Act act, CancellationToken cancellation) =>
        WriteAsync(session => AuditAsync(session, act, "deadletter-resend", messageId: null, SubjectOf(origin, letter)), cancellation);

    public Task ArchiveAsync(DeadLetterOrigin origin, DeadLetter letter, ReadOnlyMemory<byte> body, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await session.RowsAsync(Sql.Letter.Add, [new NewLetter(origin, letter, body, act)], LetterRows.Cells);
            return await AuditAsync(session, act, "deadletter-archive", messageId: null, SubjectOf(origin, letter));
        },
        cancellation);

    public async Task<IReadOnlyList<ArchivedLetter>> ArchivedAsync(long? before, int maximum, CancellationToken cancellation) => await ReadAsync(
        session => session.ListAsync(Sql.Letter.List, LetterRows.Archived, ("voor", before ?? long.MaxValue), ("maximum", (long)maximum)), cancellation);

    public Task<byte[]?> ReadArchivedAsync(long id, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (await session.ListAsync(Sql.Letter.Body, LetterRows.Body, ("id", id)) is not [var letter])
                return null;

            await AuditAsync(session, act, "read", messageId: null, $"dead letter {letter.Key}");
            return letter.Body;
        },
        cancellation);

    /// <summary>As <c>Intake 0123456789abcdef: not-xml</c>.</summary>
    private static string SubjectOf(DeadLetterOrigin origin, DeadLetter letter) => $"{origin} {letter.Key}: {letter.Reason}";
}
