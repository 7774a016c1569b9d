namespace MessageHub.Storage.Relational;

/// <summary>The statements of one database. Names and order of columns and parameters are the same in every dialect; moments and GUIDs go in as text.</summary>
internal abstract class Dialect
{
    public abstract JournalStatements Journal { get; }

    public abstract OutcomeStatements Outcome { get; }

    public abstract OutgoingStatements Outgoing { get; }

    public abstract EffectStatements Effect { get; }

    public abstract LeveringStatements Levering { get; }

    public abstract MailboxStatements Mailbox { get; }

    public abstract StuckStatements Stuck { get; }

    public abstract DossierQueries Dossier { get; }

    public abstract SummaryQueries Summary { get; }
}
