using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

internal sealed class SqliteDialect : Dialect
{
    public static readonly SqliteDialect Instance = new();

    public override JournalStatements Journal { get; } = new SqliteJournalStatements();

    public override ClaimStatements Claim { get; } = new SqliteClaimStatements();

    public override OutcomeStatements Outcome { get; } = new SqliteOutcomeStatements();

    public override EffectStatements Effect { get; } = new SqliteEffectStatements();

    public override LeveringStatements Levering { get; } = new SqliteLeveringStatements();

    public override AfkeuringStatements Afkeuring { get; } = new SqliteAfkeuringStatements();

    public override OutgoingStatements Outgoing { get; } = new SqliteOutgoingStatements();

    public override MailboxStatements Mailbox { get; } = new SqliteMailboxStatements();

    public override TraceStatements Trace { get; } = new SqliteTraceStatements();

    public override OperatorStatements Operator { get; } = new SqliteOperatorStatements();

    public override HoldStatements Hold { get; } = new SqliteHoldStatements();

    public override ProductieStatements Productie { get; } = new SqliteProductieStatements();

    public override SignaalStatements Signaal { get; } = new SqliteSignaalStatements();

    public override string By(string index) => $"INDEXED BY {index}";

    public override PurgeStatements Purge { get; } = new SqlitePurgeStatements();

    public override PartyStatements Party { get; } = new SqlitePartyStatements();

    public override CertificateStatements Certificate { get; } = new SqliteCertificateStatements();

    public override VormStatements Vorm { get; } = new SqliteVormStatements();

    public override DossierQueries Dossier { get; } = new SqliteDossierQueries();

    public override HubQueries Hub { get; } = new SqliteHubQueries();

    public override AccountStatements Account { get; } = new SqliteAccountStatements();

    public override ProcessStatements Process { get; } = new SqliteProcessStatements();

    public override OverviewQueries Overview { get; } = new SqliteOverviewQueries();

    public override SearchQueries Search { get; } = new SqliteSearchQueries();

    public override StuckStatements Stuck { get; } = new SqliteStuckStatements();

    public override AlertStatements Alert { get; } = new SqliteAlertStatements();

    public override LetterStatements Letter { get; } = new SqliteLetterStatements();

    /// <summary>Version 7 begins with the time, and text sorts from its beginning.</summary>
    public override Guid NewTraceerId(DateTimeOffset moment) => Guid.CreateVersion7(moment);
}
