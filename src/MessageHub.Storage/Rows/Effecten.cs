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
            default: throw new ArgumentException($"Unknown change {wijziging.GetType().Name}.", nameof(wijziging));
        }
    }
}
