namespace MessageHub.Storage.Relational;

/// <summary>What became of the messages of a batch.</summary>
internal abstract class OutcomeStatements
{
    public abstract string AfspraakversieId { get; }

    public abstract string AddAfspraakversie { get; }

    public abstract string SetUitkomsten { get; }

    public abstract string TieOntvangstbevestigingen { get; }
}
