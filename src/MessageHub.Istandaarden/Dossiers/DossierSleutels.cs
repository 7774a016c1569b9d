using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>Which parts of the dossier a batch of messages looks at, so that a store can fetch them in one go.</summary>
public sealed class DossierSleutels
{
    public HashSet<string> Bsns { get; } = [];

    public HashSet<long> ToewijzingNummers { get; } = [];

    /// <summary>ReferentieNummer and VorigReferentieNummer of Prestaties.</summary>
    public HashSet<string> ReferentieNummers { get; } = [];

    public HashSet<string> DeclaratieNummers { get; } = [];

    /// <summary>Identificatie of declarations that a Declaratie-antwoord answers; their lines are wanted too.</summary>
    public HashSet<string> BeantwoordeDeclaraties { get; } = [];

    public HashSet<string> ReferentiesAanbieder { get; } = [];

    /// <summary>
    /// Messages that a receipt refuses: what they did is wanted with the message that did it, every version of the allocations and requests they touched,
    /// and what else these allocations' clients have.
    /// </summary>
    public HashSet<BerichtSleutel> AfgewezenBerichten { get; } = [];

    public HashSet<BerichtSleutel> Berichten { get; } = [];

    /// <summary>ToewijzingNummers of which refused lines are wanted too.</summary>
    public HashSet<long> VervallenDebet { get; } = [];

    /// <summary>Production that is added up over streams.</summary>
    public HashSet<Productievraag> Productie { get; } = [];

    /// <summary>What this message looks at: itself, its clients, and what its shape says.</summary>
    public void Add(Bericht bericht)
    {
        Berichten.Add(BerichtSleutel.Of(bericht.Header));
        foreach (var client in bericht.Clienten)
            Bsns.Add(client.Bsn);
        bericht.Soort.Vorm.AddSleutels(bericht, this);
    }

    internal void AddToewijzing(long? nummer)
    {
        if (nummer is { } known)
            ToewijzingNummers.Add(known);
    }

    internal void AddReferentie(string? referentie)
    {
        if (referentie is not null)
            ReferentiesAanbieder.Add(referentie);
    }
}

/// <summary>What makes a message itself unique for its sender (TR056), whatever the release it was sent under.</summary>
public readonly record struct BerichtSleutel(SoortSleutel Soort, string Afzender, string Identificatie)
{
    public static BerichtSleutel Of(Header header) => new(header.Soort.Sleutel, header.Afzender, header.Identificatie);
}
