using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>
/// What is known between one municipality and one provider, as far as a batch of messages looks at it (<see cref="DossierSleutels"/>). A store
/// fills it with the Load methods; judging reads it and applies effects, so that each message of the batch sees what the ones before it did.
/// Not thread-safe: one batch, one dossier.
/// </summary>
public sealed class Dossier
{
    private static readonly Declaratiestand GeenDeclaraties = new();

    private readonly HashSet<BerichtSleutel> berichten = [];
    private readonly HashSet<long> toewijzingenElders = [];
    private readonly Versies<long, Toewijzing> toewijzingen = new(isOlder: (one, other) => one.IsOlderThan(other));
    private readonly Dictionary<string, List<long>> toewijzingNummersPerClient = [];
    private readonly Meldingen<Start> starts = new(start => start.Bsn, start => start.Sleutel.Levering);
    private readonly Meldingen<Stop> stops = new(stop => stop.Bsn, stop => stop.Sleutel.Levering);
    private readonly Versies<string, Verzoek> verzoeken = new(isOlder: (_, _) => false);
    private readonly Dictionary<string, IngediendeDeclaratie> declaraties = [];
    private readonly Dictionary<string, IngediendePrestatie> prestaties = [];
    private readonly Dictionary<string, string> creditVanDebet = [];
    private readonly Dictionary<DebetSleutel, int> openDebet = [];
    private readonly Dictionary<DebetSleutel, int> aangehoudenDebet = [];
    private readonly Dictionary<DebetSleutel, int> vervallenDebet = [];
    private readonly Productiestand productie = new();
    private readonly Dictionary<long, Declaratiestand> standen = [];
    private readonly List<DossierWijziging> wijzigingen = [];
    private DateOnly? laatsteDeclaratiePeriode;

    // ---- what rules ask

    /// <summary>Was this message judged before (TR056)?</summary>
    public bool IsOntvangen(BerichtSleutel bericht) => berichten.Contains(bericht);

    /// <summary>The allocation with this number, whoever the client is; null when unknown.</summary>
    public Toewijzing? Toewijzing(long nummer) => toewijzingen.Find(nummer);

    /// <summary>The allocation with this number if it is this client's; null otherwise.</summary>
    public Toewijzing? Toewijzing(string bsn, long nummer) =>
        toewijzingen.Find(nummer) is { } toewijzing && toewijzing.Bsn == bsn ? toewijzing : null;

    /// <summary>Has the municipality given this number to another provider (TR332)?</summary>
    public bool IsElders(long toewijzingNummer) => toewijzingenElders.Contains(toewijzingNummer);

    /// <summary>All allocations of this client, removed ones included.</summary>
    public IEnumerable<Toewijzing> Toewijzingen(string bsn) =>
        toewijzingNummersPerClient.TryGetValue(bsn, out var nummers) ? nummers.Select(nummer => toewijzingen.Find(nummer)!) : [];

    /// <summary>Did the municipality ever order anything for this client from this provider (TR304)?</summary>
    public bool IsClientBekend(string bsn) => toewijzingNummersPerClient.TryGetValue(bsn, out var nummers) && nummers.Count > 0;

    /// <summary>Accepted starts of this client that were not taken back.</summary>
    public IReadOnlyList<Start> Starts(string bsn) => starts.Of(bsn);

    /// <summary>The same of one delivery.</summary>
    public IEnumerable<Start> Starts(string bsn, Leveringsleutel levering) => starts.Of(bsn, levering);

    /// <summary>Accepted stops of this client that were not taken back.</summary>
    public IReadOnlyList<Stop> Stops(string bsn) => stops.Of(bsn);

    /// <summary>The same of one delivery.</summary>
    public IEnumerable<Stop> Stops(string bsn, Leveringsleutel levering) => stops.Of(bsn, levering);

    /// <summary>Those of the starts that no stop ends, for good or for a while (TR326).</summary>
    public IEnumerable<Start> LopendeStarts(string bsn) => Starts(bsn).Where(IsLopend);

    /// <summary>The same of one delivery.</summary>
    public IEnumerable<Start> LopendeStarts(string bsn, Leveringsleutel levering) => Starts(bsn, levering).Where(IsLopend);

    public Verzoek? Verzoek(string referentieAanbieder) => verzoeken.Find(referentieAanbieder);

    public IEnumerable<Verzoek> Verzoeken(string bsn) => verzoeken.Geldend.Where(verzoek => verzoek.Bsn == bsn);

    public IngediendeDeclaratie? Declaratie(string declaratieNummer) => declaraties.GetValueOrDefault(declaratieNummer);

    /// <summary>The declaration that came in a message with this identification (TR337); null when none did.</summary>
    public IngediendeDeclaratie? DeclaratieMet(BerichtIdentificatie identificatie) =>
        declaraties.Values.FirstOrDefault(declaratie => declaratie.Identificatie == identificatie);

    /// <summary>First day of the latest DeclaratiePeriode that was processed; null before the first declaration.</summary>
    public DateOnly? LaatsteDeclaratiePeriode => laatsteDeclaratiePeriode;

    /// <summary>The line that used this ReferentieNummer, granted or refused; null when none did.</summary>
    public IngediendePrestatie? Prestatie(string referentieNummer) => prestaties.GetValueOrDefault(referentieNummer);

    /// <summary>Was the debit line with this ReferentieNummer credited?</summary>
    public bool IsGecrediteerd(string referentieNummer) => creditVanDebet.ContainsKey(referentieNummer);

    /// <summary>Is there a granted debit line for the same claim that was not credited (TR389)?</summary>
    public bool HeeftOpenDebet(DebetSleutel sleutel) => openDebet.GetValueOrDefault(sleutel) > 0;

    /// <summary>Does an agreement hold a debit line for the same claim until a person decides?</summary>
    public bool HeeftAangehoudenDebet(DebetSleutel sleutel) => aangehoudenDebet.GetValueOrDefault(sleutel) > 0;

    /// <summary>Was a debit line for the same claim refused, or credited? Refused ones are known as far as <see cref="DossierSleutels.VervallenDebet"/> asks for them.</summary>
    public bool HeeftVervallenDebet(DebetSleutel sleutel) => vervallenDebet.GetValueOrDefault(sleutel) > 0;

    /// <summary>Granted less credited, in euro cents, here and in other streams.</summary>
    public long Productie(Productievraag vraag) => productie.Totaal(vraag);

    /// <summary>Of that, what the store had when it filled this dossier.</summary>
    public long OpgeslagenProductie(Productievraag vraag) => productie.Opgeslagen(vraag);

    /// <summary>What stands granted on this allocation.</summary>
    public Declaratiestand Stand(long toewijzingNummer) => standen.GetValueOrDefault(toewijzingNummer, GeenDeclaraties);

    /// <summary>What this message did, as far as a receipt that refuses it takes it back; what it did not do, or what was taken back before, is not there.</summary>
    public Uitwerking UitwerkingVan(BerichtSleutel bericht) => new(
        [.. toewijzingen.Door(bericht).Select(versie => versie.Waarde)],
        [.. verzoeken.Door(bericht).Select(versie => versie.Key).Distinct()],
        starts.Door(bericht), stops.Door(bericht));

    /// <summary>Would a version of this allocation stand without what this message made of it?</summary>
    public bool HeeftAndereVersie(long toewijzingNummer, BerichtSleutel bericht) => toewijzingen.HasOther(toewijzingNummer, bericht);

    // ---- what a store fills in: for messages that a receipt refuses, with the message that did it

    public void Load(BerichtSleutel bericht) => berichten.Add(bericht);

    /// <summary>A version of an allocation, the one that stands or one beneath it; in order of arrival.</summary>
    public void Load(Toewijzing toewijzing, BerichtSleutel door = default) => Set(toewijzing, door);

    /// <summary>A number that another provider's allocation in the same municipality has.</summary>
    public void LoadElders(long toewijzingNummer) => toewijzingenElders.Add(toewijzingNummer);

    public void Load(Start start, BerichtSleutel door = default, BerichtSleutel? verwijderdDoor = null) => starts.Add(start, door, verwijderdDoor);

    public void Load(Stop stop, BerichtSleutel door = default, BerichtSleutel? verwijderdDoor = null) => stops.Add(stop, door, verwijderdDoor);

    /// <summary>A request as a message left it; in order of arrival.</summary>
    public void Load(Verzoek verzoek, BerichtSleutel door = default) => verzoeken.Add(verzoek.ReferentieAanbieder, verzoek, door);

    public void Load(IngediendeDeclaratie declaratie) => declaraties[declaratie.DeclaratieNummer] = declaratie;

    /// <summary>The latest DeclaratiePeriode of the stream, also when its declaration is not among the keys.</summary>
    public void LoadLaatsteDeclaratiePeriode(DateOnly? begin) => laatsteDeclaratiePeriode = begin;

    /// <summary>Lines in any order: a credit may come before the debit it undoes.</summary>
    public void Load(IngediendePrestatie prestatie) => Process(prestatie);

    /// <summary>What was granted less what was credited, in euro cents, in all streams that the group is added up over.</summary>
    public void Load(Productievraag vraag, long cents) => productie.Load(vraag, cents);

    // ---- what judging does

    /// <summary>Everything applied since the dossier was made, in order.</summary>
    public IReadOnlyList<DossierWijziging> Wijzigingen => wijzigingen;

    /// <summary>What was applied after the first <paramref name="mark"/> changes.</summary>
    public IReadOnlyList<DossierWijziging> WijzigingenSince(int mark) =>
        mark == wijzigingen.Count ? [] : wijzigingen.GetRange(mark, wijzigingen.Count - mark);

    /// <summary>Remembers that this message was judged.</summary>
    public void Ontvang(BerichtSleutel bericht) => berichten.Add(bericht);

    /// <summary>Takes a held line out, so that judging it again does not find it to be its own double; a <see cref="PrestatieBesloten"/> puts it back.</summary>
    public void TakeOut(IngediendePrestatie aangehouden) => Forget(aangehouden);

    /// <param name="door">The message whose effect it is.</param>
    public void Apply(DossierWijziging wijziging, BerichtSleutel door = default)
    {
        wijzigingen.Add(wijziging);
        switch (wijziging)
        {
            case ToewijzingGewijzigd w: Set(w.Toewijzing, door); break;
            case StartGemeld w: starts.Add(w.Start, door); break;
            case StartVerwijderd w: starts.TakeBack(w.Start, door); break;
            case StopGemeld w: stops.Add(w.Stop, door); break;
            case StopVerwijderd w: stops.TakeBack(w.Stop, door); break;
            case VerzoekGewijzigd w: verzoeken.Add(w.Verzoek.ReferentieAanbieder, w.Verzoek, door); break;
            case BerichtAfgewezen w: TakeBack(w); break;
            case PrestatieVerwerkt w: Grant(w.Prestatie); break;
            case PrestatieBesloten w: Decide(w.Prestatie); break;
            case RegelAangehouden: break; // That a line is held its status says.
            case DeclaratieVerwerkt w:
                declaraties[w.Declaratie.DeclaratieNummer] = w.Declaratie;
                if (laatsteDeclaratiePeriode is not { } laatste || w.Declaratie.DeclaratiePeriode.Begin > laatste)
                    laatsteDeclaratiePeriode = w.Declaratie.DeclaratiePeriode.Begin;
                break;
            case DeclaratieBesloten w: Decide(w); break;
            default: throw new ArgumentException($"Unknown change {wijziging.GetType().Name}.", nameof(wijziging));
        }
    }

    /// <summary>
    /// Takes back what was applied after <paramref name="count"/> changes: for a start or stop message, whose lines see each other's effects but
    /// which takes effect as a whole or not at all; and for the lines of a declaration that were judged for advice only.
    /// </summary>
    /// <param name="door">The message whose effects they are.</param>
    public void RevertTo(int count, BerichtSleutel door = default)
    {
        for (var i = wijzigingen.Count - 1; i >= count; i--)
        {
            switch (wijzigingen[i])
            {
                case StartGemeld w: starts.UndoAdd(w.Start); break;
                case StartVerwijderd w: starts.UndoTakeBack(w.Start, door); break;
                case StopGemeld w: stops.UndoAdd(w.Stop); break;
                case StopVerwijderd w: stops.UndoTakeBack(w.Stop, door); break;
                case PrestatieVerwerkt w:
                    Forget(w.Prestatie);
                    productie.Add(w.Prestatie, sign: -1);
                    break;
                case RegelAangehouden: break;
                case var other: throw new InvalidOperationException($"{other.GetType().Name} cannot be taken back.");
            }

            wijzigingen.RemoveAt(i);
        }
    }

    private bool IsLopend(Start start) => !Stops(start.Bsn, start.Sleutel.Levering).Any(stop => stop.Ends(start.Sleutel));

    private void Set(Toewijzing toewijzing, BerichtSleutel door) =>
        ChangeToewijzing(toewijzing.ToewijzingNummer, nummer => toewijzingen.Add(nummer, toewijzing, door));

    /// <summary>The numbers per client are those of the versions that stand.</summary>
    private void ChangeToewijzing(long nummer, Action<long> change)
    {
        var vorige = toewijzingen.Find(nummer);
        change(nummer);
        var geldend = toewijzingen.Find(nummer);
        if (vorige?.Bsn == geldend?.Bsn)
            return;
        if (vorige is not null)
            toewijzingNummersPerClient[vorige.Bsn].Remove(nummer);
        if (geldend is not null)
            ListOf(toewijzingNummersPerClient, geldend.Bsn).Add(nummer);
    }

    private void TakeBack(BerichtAfgewezen afgewezen)
    {
        foreach (var nummer in afgewezen.Toewijzingen)
            ChangeToewijzing(nummer, changed => toewijzingen.Remove(changed, afgewezen.Bericht));
        foreach (var referentie in afgewezen.Verzoeken)
            verzoeken.Remove(referentie, afgewezen.Bericht);
        starts.Remove(afgewezen.Bericht);
        stops.Remove(afgewezen.Bericht);
    }

    /// <summary>A line that is granted now, and not when the store was filled.</summary>
    private void Grant(IngediendePrestatie ingediend)
    {
        if (Process(ingediend))
            productie.Add(ingediend, sign: 1);
    }

    /// <summary>False for a line of a number that is known already: who had it first keeps it.</summary>
    private bool Process(IngediendePrestatie ingediend)
    {
        var prestatie = ingediend.Prestatie;
        if (!prestaties.TryAdd(prestatie.ReferentieNummer, ingediend))
            return false;

        if (prestatie.IsCredit)
            ProcessCredit(ingediend);
        else
            CountDebet(ingediend, sign: 1);
        return true;
    }

    private void ProcessCredit(IngediendePrestatie ingediend)
    {
        var credit = ingediend.Prestatie;
        if (ingediend.IsToegekend && credit.VorigReferentieNummer is { } debetNummer && creditVanDebet.TryAdd(debetNummer, credit.ReferentieNummer)
            && prestaties.TryGetValue(debetNummer, out var debet) && debet.IsToegekend)
        {
            // It was counted as a debit that stands.
            Count(debet.Prestatie, sign: -1);
            Add(vervallenDebet, debet.Prestatie, sign: 1);
        }
    }

    /// <summary>Undoes <see cref="Process"/> for a line that was processed last.</summary>
    private void Forget(IngediendePrestatie ingediend)
    {
        var prestatie = ingediend.Prestatie;
        prestaties.Remove(prestatie.ReferentieNummer);
        if (!prestatie.IsCredit)
        {
            CountDebet(ingediend, sign: -1);
        }
        else if (ingediend.IsToegekend && prestatie.VorigReferentieNummer is { } debetNummer
            && creditVanDebet.GetValueOrDefault(debetNummer) == prestatie.ReferentieNummer)
        {
            creditVanDebet.Remove(debetNummer);
            if (prestaties.TryGetValue(debetNummer, out var debet) && debet.IsToegekend)
            {
                Count(debet.Prestatie, sign: 1);
                Add(vervallenDebet, debet.Prestatie, sign: -1);
            }
        }
    }

    private void CountDebet(IngediendePrestatie debet, int sign)
    {
        switch (debet.Status)
        {
            case PrestatieStatus.Toegekend when !IsGecrediteerd(debet.Prestatie.ReferentieNummer): Count(debet.Prestatie, sign); break;
            case PrestatieStatus.Toegekend or PrestatieStatus.Afgewezen: Add(vervallenDebet, debet.Prestatie, sign); break;
            case PrestatieStatus.Aangehouden: Add(aangehoudenDebet, debet.Prestatie, sign); break;
            case PrestatieStatus.Ingediend: break;
            default: throw new ArgumentException($"Unknown status {debet.Status}.", nameof(debet));
        }
    }

    private void Decide(DeclaratieBesloten besluit)
    {
        var nummer = besluit.Declaratie.DeclaratieNummer;
        var regels = prestaties.Values.Where(regel => regel.DeclaratieNummer == nummer && regel.Status == PrestatieStatus.Ingediend).ToList();
        foreach (var regel in regels)
            prestaties.Remove(regel.Prestatie.ReferentieNummer);

        if (besluit.IsAfgewezen)
        {
            declaraties.Remove(nummer);
            return;
        }

        declaraties[nummer] = besluit.Declaratie with { IsBesloten = true };
        foreach (var regel in regels)
        {
            var isRefused = besluit.AfgewezenReferentieNummers.Contains(regel.Prestatie.ReferentieNummer);
            Grant(regel with { Status = isRefused ? PrestatieStatus.Afgewezen : PrestatieStatus.Toegekend });
        }
    }

    /// <summary>A line that was held has another status now, or is held again.</summary>
    private void Decide(IngediendePrestatie besloten)
    {
        if (Prestatie(besloten.Prestatie.ReferentieNummer) is { Status: PrestatieStatus.Aangehouden } aangehouden)
            Forget(aangehouden);
        Grant(besloten);
    }


    private void Count(Prestatie debet, int sign)
    {
        Add(openDebet, debet, sign);
        if (!standen.TryGetValue(debet.ToewijzingNummer, out var stand))
            standen[debet.ToewijzingNummer] = stand = new Declaratiestand();
        stand.Add(debet, sign);
    }

    private static void Add(Dictionary<DebetSleutel, int> counts, Prestatie debet, int sign)
    {
        var sleutel = DebetSleutel.Of(debet);
        counts[sleutel] = counts.GetValueOrDefault(sleutel) + sign;
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string bsn) =>
        lists.TryGetValue(bsn, out var list) ? list : lists[bsn] = [];
}
