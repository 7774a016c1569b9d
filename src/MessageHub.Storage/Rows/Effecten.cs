using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>
/// The effects of a whole batch per kind, so that each kind is stored by one statement. Means the same as applying them one by one: the last
/// version of an allocation, request or declaration wins, the first user of a ReferentieNummer keeps it (<see cref="Dossier"/>).
/// </summary>
internal sealed class Effecten
{
    public Dictionary<long, (long BerichtId, Toewijzing Toewijzing)> Toewijzingen { get; } = [];

    public Leveringen<Start> Starts { get; } = new();

    public Leveringen<Stop> Stops { get; } = new();

    public Dictionary<string, (long BerichtId, Verzoek Verzoek)> Verzoeken { get; } = [];

    public Dictionary<string, (long BerichtId, IngediendeDeclaratie Declaratie)> Declaraties { get; } = [];

    public Dictionary<string, (long BerichtId, IngediendePrestatie Prestatie)> Prestaties { get; } = [];

    /// <summary>
    /// Decisions on declarations. They are stored first, and change what earlier batches stored; what this batch itself took in is changed here.
    /// </summary>
    public List<DeclaratieBesloten> Besluiten { get; } = [];

    public static Effecten Of(IEnumerable<JudgedMessage> results)
    {
        var effecten = new Effecten();
        foreach (var result in results)
        {
            foreach (var wijziging in result.Wijzigingen)
                effecten.Add(result.Message.Id, wijziging);
        }

        return effecten;
    }

    private void Add(long berichtId, DossierWijziging wijziging)
    {
        switch (wijziging)
        {
            case ToewijzingGewijzigd w: Toewijzingen[w.Toewijzing.ToewijzingNummer] = (berichtId, w.Toewijzing); break;
            case StartGemeld w: Starts.Add(berichtId, w.Start); break;
            case StartVerwijderd w: Starts.Remove(berichtId, w.Start); break;
            case StopGemeld w: Stops.Add(berichtId, w.Stop); break;
            case StopVerwijderd w: Stops.Remove(berichtId, w.Stop); break;
            case VerzoekGewijzigd w: Verzoeken[w.Verzoek.ReferentieAanbieder] = (berichtId, w.Verzoek); break;
            case DeclaratieVerwerkt w: Declaraties[w.Declaratie.DeclaratieNummer] = (berichtId, w.Declaratie); break;
            case PrestatieVerwerkt w: Prestaties.TryAdd(w.Prestatie.Prestatie.ReferentieNummer, (berichtId, w.Prestatie)); break;
            case DeclaratieBesloten w: Decide(w); break;
            default: throw new ArgumentException($"Unknown change {wijziging.GetType().Name}.", nameof(wijziging));
        }
    }

    private void Decide(DeclaratieBesloten besluit)
    {
        Besluiten.Add(besluit);
        var nummer = besluit.Declaratie.DeclaratieNummer;
        var waiting = Prestaties.Where(pair => pair.Value.Prestatie.DeclaratieNummer == nummer && pair.Value.Prestatie.Status == PrestatieStatus.Ingediend)
            .ToList();
        if (besluit.IsAfgewezen)
            Declaraties.Remove(nummer);
        else if (Declaraties.TryGetValue(nummer, out var declaratie))
            Declaraties[nummer] = declaratie with { Declaratie = declaratie.Declaratie with { IsBesloten = true } };

        foreach (var (referentie, effect) in waiting)
        {
            var status = besluit.AfgewezenReferentieNummers.Contains(referentie) ? PrestatieStatus.Afgewezen : PrestatieStatus.Toegekend;
            if (besluit.IsAfgewezen)
                Prestaties.Remove(referentie);
            else
                Prestaties[referentie] = effect with { Prestatie = effect.Prestatie with { Status = status } };
        }
    }
}
