namespace MessageHub.Storage.Relational;

/// <summary>
/// What one database says otherwise than another: its statements, and the order of its GUIDs. Names and order of columns and parameters are the same
/// in every dialect; moments, dates and GUIDs go in as text.
/// </summary>
internal abstract class Dialect
{
    public abstract JournalStatements Journal { get; }

    public abstract ClaimStatements Claim { get; }

    public abstract OutcomeStatements Outcome { get; }

    public abstract EffectStatements Effect { get; }

    public abstract LeveringStatements Levering { get; }

    public abstract AfkeuringStatements Afkeuring { get; }

    public abstract OutgoingStatements Outgoing { get; }

    public abstract MailboxStatements Mailbox { get; }

    public abstract TraceStatements Trace { get; }

    public abstract OperatorStatements Operator { get; }

    public abstract HoldStatements Hold { get; }

    public abstract ProductieStatements Productie { get; }

    public abstract SignaalStatements Signaal { get; }

    /// <summary>Holds a query to an index, behind the name of its table; empty where the database finds it by itself.</summary>
    public abstract string By(string index);

    public abstract PurgeStatements Purge { get; }

    public abstract PartyStatements Party { get; }

    public abstract CertificateStatements Certificate { get; }

    public abstract VormStatements Vorm { get; }

    public abstract DossierQueries Dossier { get; }

    public abstract HubQueries Hub { get; }

    public abstract AccountStatements Account { get; }

    public abstract ProcessStatements Process { get; }

    public abstract OverviewQueries Overview { get; }

    public abstract SearchQueries Search { get; }

    public abstract StuckStatements Stuck { get; }

    public abstract AlertStatements Alert { get; }

    public abstract LetterStatements Letter { get; }

    public DossierLookQueries DossierLook => new(this);

    /// <summary>An id for a message that the hub makes: a valid UUID that rises with time as this database sorts, so that its index grows at its end.</summary>
    public abstract Guid NewTraceerId(DateTimeOffset moment);
}
