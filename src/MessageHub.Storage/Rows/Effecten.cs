using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>
/// The effects of messages that came one after the other per kind, so that each kind is stored by one statement. Means the same as applying them one by one:
/// the latest version of an allocation stands, the last of a request or declaration, and the first user of a ReferentieNummer keeps it
/// (<see cref="Dossier"/>). What receipts take back comes after all of these.
/// </summary>
internal sealed class Effecten
{
    public Stapels<long, Toewijzing> Toewijzingen { get; } = new(isOlder: (one, other) => one.IsOlderThan(other));

    public Leveringen<Start> Starts { get; } = new();

    public Leveringen<Stop> Stops { get; } = new();

    public Stapels<string, Verzoek> Verzoeken { get; } = new(isOlder: (_, _) => false);

    /// <summary>New requests for an allocation, with the day from which it is asked for; a reference is used once (TR347).</summary>
    public List<(long BerichtId, string Referentie, DateOnly Vanaf)> Aanvragen { get; } = [];

    public Dictionary<string, (long BerichtId, IngediendeDeclaratie Declaratie)> Declaraties { get; } = [];

    public Dictionary<string, (long BerichtId, IngediendePrestatie Prestatie)> Prestaties { get; } = [];

    /// <summary>Held lines as a person's decision leaves them.</summary>
    public Dictionary<string, IngediendePrestatie> Aangehouden { get; } = [];

    /// <summary>Lines that come to be held, each with the message it is of.</summary>
    public List<(long BerichtId, RegelAangehouden Aanhouding)> Aanhoudingen { get; } = [];

    /// <summary>
    /// Decisions on declarations. They are stored first, and change what earlier batches stored; what this batch itself took in is changed here.
    /// </summary>
    public List<DeclaratieBesloten> Besluiten { get; } = [];

    /// <summary>Receipts that refuse a message, each with the id of the receipt.</summary>
    public List<(long BerichtId, BerichtAfgewezen Afgewezen)> Afgewezen { get; } = [];

    /// <summary>The effects of a batch in parts, to be stored one after the other. A new part begins where a message takes effect after a receipt took back.</summary>
    public static IReadOnlyList<Effecten> Of(IEnumerable<JudgedMessage> results)
    {
        var parts = new List<Effecten>();
        foreach (var (berichtId, wijziging) in results.SelectMany(result => result.Wijzigingen.Select(wijziging => (result.Message.Id, wijziging))))
        {
            if (parts.Count == 0 || (parts[^1].Afgewezen.Count > 0 && wijziging is not BerichtAfgewezen))
                parts.Add(new Effecten());
            parts[^1].Add(berichtId, wijziging);
        }

        return parts;
    }

    /// <summary>What these lines add to production, in euro cents; what the back office decides on stored lines is not among it.</summary>
    public IEnumerable<ProductieRow> Productie() => Prestaties.Values.Select(effect => effect.Prestatie).Concat(Aangehouden.Values)
        .Where(regel => regel.IsToegekend)
        .GroupBy(regel => (regel.Prestatie.ProductPeriode.Eind.Year, regel.Prestatie.ProductCategorie, regel.Prestatie.ProductCode))
        .Select(groep => new ProductieRow(
            groep.Key.Year, groep.Key.ProductCategorie, groep.Key.ProductCode, groep.Sum(regel => regel.Prestatie.IngediendBedrag.Saldo)));

    private void Add(long berichtId, DossierWijziging wijziging)
    {
        switch (wijziging)
        {
            case ToewijzingGewijzigd w: Toewijzingen.Add(w.Toewijzing.ToewijzingNummer, berichtId, w.Toewijzing, w.Vorige); break;
            case StartGemeld w: Starts.Add(berichtId, w.Start); break;
            case StartVerwijderd w: Starts.Remove(berichtId, w.Start); break;
            case StopGemeld w: Stops.Add(berichtId, w.Stop); break;
            case StopVerwijderd w: Stops.Remove(berichtId, w.Stop); break;
            case VerzoekGewijzigd w:
                Verzoeken.Add(w.Verzoek.ReferentieAanbieder, berichtId, w.Verzoek, w.Vorige);
                if (w.GevraagdVanaf is { } vanaf)
                    Aanvragen.Add((berichtId, w.Verzoek.ReferentieAanbieder, vanaf));
                break;
            case BerichtAfgewezen w: Afgewezen.Add((berichtId, w)); break;
            case DeclaratieVerwerkt w: Declaraties[w.Declaratie.DeclaratieNummer] = (berichtId, w.Declaratie); break;
            case PrestatieVerwerkt w: Prestaties.TryAdd(w.Prestatie.Prestatie.ReferentieNummer, (berichtId, w.Prestatie)); break;
            case PrestatieBesloten w: Aangehouden[w.Prestatie.Prestatie.ReferentieNummer] = w.Prestatie; break;
            case RegelAangehouden w: Aanhoudingen.Add((berichtId, w)); break;
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
