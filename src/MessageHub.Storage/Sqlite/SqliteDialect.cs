using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

internal sealed class SqliteDialect : Dialect
{
    public static readonly SqliteDialect Instance = new();

    public override JournalStatements Journal { get; } = new SqliteJournalStatements();

    public override OutcomeStatements Outcome { get; } = new SqliteOutcomeStatements();

    public override OutgoingStatements Outgoing { get; } = new SqliteOutgoingStatements();

    public override EffectStatements Effect { get; } = new SqliteEffectStatements();

    public override LeveringStatements Levering { get; } = new SqliteLeveringStatements();

    public override MailboxStatements Mailbox { get; } = new SqliteMailboxStatements();

    public override StuckStatements Stuck { get; } = new SqliteStuckStatements();

    public override DossierQueries Dossier { get; } = new SqliteDossierQueries();

    public override SummaryQueries Summary { get; } = new SqliteSummaryQueries();
}
