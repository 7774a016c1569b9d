using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore : IStuckQueries
{
    public async Task<IReadOnlyList<StuckGroup>> StuckGroupsAsync(CancellationToken cancellation) => await ReadAsync(
        async session =>
        {
            var groups = await session.ListAsync(Sql.Stuck.Groups, row => SearchRows.Group(row, soorten));
            var notes = (await session.ListAsync(Sql.Stuck.Notes, SearchRows.Note, ("groepen", JsonKeys.Of(groups.Select(group => group.Cause.Key)))))
                .ToDictionary(note => note.Key, note => note.Note);
            return groups.Select(group => group with { Note = notes.GetValueOrDefault(group.Cause.Key) }).ToList();
        },
        cancellation);

    public async Task<IReadOnlyList<StuckMessage>> StuckPageAsync(StuckCause? cause, long after, int maximum, CancellationToken cancellation) =>
        await ReadAsync(session => StuckPageAsync(session, cause, after, maximum), cancellation);

    public Task NoteAsync(StuckCause cause, string text, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            (string, object?)[] note = [("groep", cause.Key), ("tekst", text), ("wie", act.Who), ("op", CellFormats.Moment(act.At))];
            if (text.Length == 0)
                await session.ExecuteAsync(Sql.Stuck.RemoveNote, ("groep", cause.Key));
            else if (await session.ExecuteAsync(Sql.Stuck.ChangeNote, note) == 0)
                await session.ExecuteAsync(Sql.Stuck.AddNote, note);
            return await AuditAsync(session, act, "note", messageId: null, $"{cause.Soort} {cause.Sender}: {cause.Reason}");
        },
        cancellation);

    public Task<AuditPage> AuditPageAsync(AuditQuery query, long? before, int maximum, CancellationToken cancellation) => ReadAsync(
        async session =>
        {
            var acts = await ActsAsync(session, query, before, maximum);
            return new AuditPage([.. acts.Select(act => act.Row)], acts.Count == maximum ? acts[^1].Id : null);
        },
        cancellation);

    private Task<List<StuckMessage>> StuckPageAsync(IStoreSession session, StuckCause? cause, long after, int maximum) => session.ListAsync(
        Sql.Stuck.Page, row => OperatorRows.Stuck(row, soorten),
        ("na", after), ("reden", cause?.Reason), ("soort", cause is null ? null : (long)cause.Soort.Nummer), ("standaard", cause?.Soort.Standaard.Naam),
        ("release", cause?.Soort.Standaard.Release), ("verzender", cause?.Sender), ("maximum", (long)maximum));

    private Task<List<(AuditRow Row, long Id)>> ActsAsync(IStoreSession session, AuditQuery query, long? before, int maximum)
    {
        (string, object?)[] common = [("voor", before ?? long.MaxValue), ("wie", query.Who), ("wat", query.What), ("maximum", (long)maximum)];
        return query.MessageId is { } id
            ? session.ListAsync(Sql.Stuck.ActsOfBericht, SearchRows.Act, [.. common, ("bericht", id)])
            : session.ListAsync(Sql.Stuck.Acts, SearchRows.Act, common);
    }
}
