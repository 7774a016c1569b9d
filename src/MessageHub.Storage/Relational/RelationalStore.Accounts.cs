using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore : IAccountStore
{
    public async Task<IReadOnlyList<OperatorAccount>> AccountsAsync(CancellationToken cancellation) =>
        await ReadAsync(session => session.ListAsync(Sql.Account.List, AccountRows.Account), cancellation);

    public Task<OperatorAccount?> FindAccountAsync(string naam, CancellationToken cancellation) =>
        ReadAsync(session => session.FirstAsync(Sql.Account.Find, AccountRows.Account, ("naam", naam)), cancellation);

    public Task<bool> AddAccountAsync(OperatorAccount account, Act act, CancellationToken cancellation) =>
        KeepAsync(Sql.Account.Add, account, "account-added", act, cancellation);

    public Task<bool> ChangeAccountAsync(OperatorAccount account, Act act, CancellationToken cancellation) =>
        KeepAsync(Sql.Account.Change, account, "account-changed", act, cancellation);

    public Task<bool> CountFailureAsync(string naam, int maximum, DateTimeOffset until, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await session.ExecuteAsync(Sql.Account.CountFailure, ("naam", naam));
            if (await session.ExecuteAsync(Sql.Account.LockAtMaximum, ("naam", naam), ("maximum", maximum), ("tot", CellFormats.Moment(until))) == 0)
                return false;

            await AuditAsync(session, act, "account-locked", messageId: null, naam);
            return true;
        },
        cancellation);

    public Task SignedInAsync(string naam, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await session.ExecuteAsync(Sql.Account.ForgetFailures, ("naam", naam));
            return await AuditAsync(session, act, "sign-in", messageId: null, subject: null);
        },
        cancellation);

    public Task SignInRefusedAsync(Act act, CancellationToken cancellation) =>
        WriteAsync(session => AuditAsync(session, act, "sign-in-refused", messageId: null, subject: null), cancellation);

    private Task<bool> KeepAsync(string sql, OperatorAccount account, string what, Act act, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var isDone = await session.ExecuteAsync(
                sql, ("naam", account.Naam), ("rol", (long)account.Role), ("wachtwoord", account.PasswordHash),
                ("isUitgeschakeld", account.IsDisabled ? 1L : 0L), ("zegel", account.Seal)) > 0;
            if (isDone)
                await AuditAsync(session, act, what, messageId: null, account.Naam);
            return isDone;
        },
        cancellation);
}
