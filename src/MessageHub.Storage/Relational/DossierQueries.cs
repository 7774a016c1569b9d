namespace MessageHub.Storage.Relational;

/// <summary>The part of a dossier that a batch looks at.</summary>
internal abstract class DossierQueries
{
    public abstract string Berichten { get; }

    public abstract string Toewijzingen { get; }

    public abstract string NummersElders { get; }

    public abstract string Starts { get; }

    public abstract string Stops { get; }

    public abstract string Verzoeken { get; }

    public abstract string Declaraties { get; }

    public abstract string LaatsteDeclaratiePeriode { get; }

    public abstract string Prestaties { get; }

    public abstract string WachtendePrestaties { get; }

    /// <summary>Refused lines on allocations, as <see cref="Prestaties"/>.</summary>
    public abstract string VervallenPrestaties { get; }
}
