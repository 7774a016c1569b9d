using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

internal sealed class SqlServerDialect : Dialect
{
    public static readonly SqlServerDialect Instance = new();

    public override JournalStatements Journal { get; } = new SqlServerJournalStatements();

    public override OutcomeStatements Outcome { get; } = new SqlServerOutcomeStatements();

    public override OutgoingStatements Outgoing { get; } = new SqlServerOutgoingStatements();

    public override EffectStatements Effect { get; } = new SqlServerEffectStatements();

    public override LeveringStatements Levering { get; } = new SqlServerLeveringStatements();

    public override MailboxStatements Mailbox { get; } = new SqlServerMailboxStatements();

    public override StuckStatements Stuck { get; } = new SqlServerStuckStatements();

    public override DossierQueries Dossier { get; } = new SqlServerDossierQueries();

    public override SummaryQueries Summary { get; } = new SqlServerSummaryQueries();
}
