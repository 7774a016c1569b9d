namespace MessageHub.Storage.Relational;

/// <summary>Effects on the dossier, one statement per kind.</summary>
internal abstract class EffectStatements
{
    public abstract string SetToewijzingen { get; }

    /// <summary>Lays the versions that stand under these numbers beneath.</summary>
    public abstract string DisplaceToewijzingen { get; }

    public abstract string AddEerdereToewijzingen { get; }

    public abstract string AddNummers { get; }

    public abstract string SetVerzoeken { get; }

    public abstract string DisplaceVerzoeken { get; }

    public abstract string AddEerdereVerzoeken { get; }

    public abstract string SetDeclaraties { get; }

    public abstract string AddPrestaties { get; }

    /// <summary>Held lines that are held no more, or held anew.</summary>
    public abstract string SetAangehouden { get; }

    public abstract string RemoveRefusedPrestaties { get; }

    public abstract string RemoveRefusedDeclaraties { get; }

    public abstract string DecidePrestaties { get; }

    public abstract string DecideDeclaraties { get; }
}
