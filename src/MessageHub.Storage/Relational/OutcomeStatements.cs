namespace MessageHub.Storage.Relational;

/// <summary>See the dialects.</summary>
internal abstract class OutcomeStatements
{
    public abstract string SetUitkomsten { get; }

    public abstract string TieOntvangstbevestigingen { get; }
}
