using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

internal sealed class SqlServerDialect : Dialect
{
    public static readonly SqlServerDialect Instance = new();

    public override JournalStatements Journal { get; } = new SqlServerJournalStatements();

    public override ClaimStatements Claim { get; } = new SqlServerClaimStatements();

    public override OutcomeStatements Outcome { get; } = new SqlServerOutcomeStatements();

    public override EffectStatements Effect { get; } = new SqlServerEffectStatements();

    public override LeveringStatements Levering { get; } = new SqlServerLeveringStatements();

    public override AfkeuringStatements Afkeuring { get; } = new SqlServerAfkeuringStatements();

    public override OutgoingStatements Outgoing { get; } = new SqlServerOutgoingStatements();

    public override MailboxStatements Mailbox { get; } = new SqlServerMailboxStatements();

    public override TraceStatements Trace { get; } = new SqlServerTraceStatements();

    public override OperatorStatements Operator { get; } = new SqlServerOperatorStatements();

    public override HoldStatements Hold { get; } = new SqlServerHoldStatements();

    public override ProductieStatements Productie { get; } = new SqlServerProductieStatements();

    public override SignaalStatements Signaal { get; } = new SqlServerSignaalStatements();

    public override string By(string index) => "";

    public override PurgeStatements Purge { get; } = new SqlServerPurgeStatements();

    public override PartyStatements Party { get; } = new SqlServerPartyStatements();

    public override CertificateStatements Certificate { get; } = new SqlServerCertificateStatements();

    public override VormStatements Vorm { get; } = new SqlServerVormStatements();

    public override DossierQueries Dossier { get; } = new SqlServerDossierQueries();

    public override HubQueries Hub { get; } = new SqlServerHubQueries();

    public override AccountStatements Account { get; } = new SqlServerAccountStatements();

    public override ProcessStatements Process { get; } = new SqlServerProcessStatements();

    public override OverviewQueries Overview { get; } = new SqlServerOverviewQueries();

    public override SearchQueries Search { get; } = new SqlServerSearchQueries();

    public override StuckStatements Stuck { get; } = new SqlServerStuckStatements();

    public override AlertStatements Alert { get; } = new SqlServerAlertStatements();

    public override LetterStatements Letter { get; } = new SqlServerLetterStatements();

    public override Guid NewTraceerId(DateTimeOffset moment) => RisingGuid.New(moment);
}
