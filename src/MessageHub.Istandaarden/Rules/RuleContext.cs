using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Rules;

/// <summary>What a rule may look at besides its subject, and where it reports. One per judged message.</summary>
public sealed class RuleContext(Bericht bericht, Dossier dossier, DateOnly today, ExternalSources sources)
{
    private readonly List<Finding> findings = [];
    private readonly Dictionary<Productievraag, long> grenzen = [];
    private HashSet<(string Rule, string Reason)>? notChecked;
    private List<Productregel>? productregels;
    private List<Productregel>? productregelsMetProduct;
    private HashSet<string>? doubleReferentieNummers;
    private (int Refusals, int Holds) line;

    public Bericht Bericht { get; } = bericht;

    /// <summary>The standard that the message is of.</summary>
    public Standaard Standaard => Bericht.Soort.Standaard;

    public Dossier Dossier { get; } = dossier;

    /// <summary>The hub's date (TR135).</summary>
    public DateOnly Today { get; } = today;

    public ExternalSources Sources { get; } = sources;

    /// <summary>The Dutch day on which the message came in: not that of judging, when it waited or a line of it was held.</summary>
    public DateOnly Ontvangen { get; init; } = today;

    /// <summary>Who decides on declarations.</summary>
    public DeclarationsDecidedBy Declaraties { get; init; }

    /// <summary>The client of the line being judged.</summary>
    public Client Client { get; internal set; } = bericht.Clienten.Count > 0 ? bericht.Clienten[0] : Nobody;

    /// <summary>The allocation that the line being judged names, if it is this client's; null when there is none.</summary>
    public Toewijzing? Toewijzing { get; private set; }

    /// <summary>The message being judged, as what its effects are noted under.</summary>
    internal BerichtSleutel Door { get; } = BerichtSleutel.Of(bericht.Header);

    /// <summary>All that was reported, of every effect, in order.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>How many of them refuse.</summary>
    public int Refusals { get; private set; }

    /// <summary>How many of them hold.</summary>
    public int Holds { get; private set; }

    /// <summary>All lines of a JW301, JW315 or JW317 with an Omvang or Budget; collected once for the many rules that walk them.</summary>
    public IReadOnlyList<Productregel> Productregels => productregels ??= [.. Productregel.Alle(Bericht)];

    /// <summary>Those of them that name their product themselves: not a TeWijzigenProduct.</summary>
    public IReadOnlyList<Productregel> ProductregelsMetProduct => productregelsMetProduct ??= [.. Productregel.MetProduct(Bericht)];

    /// <summary>Is the line being judged refused as far as rules have looked?</summary>
    public bool IsLineRefused => Refusals > line.Refusals;

    /// <summary>Is the line being judged held as far as rules have looked?</summary>
    public bool IsLineHeld => Holds > line.Holds;

    /// <summary>What other streams may be granted for this judgement to hold.</summary>
    public IReadOnlyList<Productiegrens> Grenzen => [.. grenzen.Select(grens => new Productiegrens(grens.Key, grens.Value))];

    /// <summary>Rules that a person released the line being judged from: they do not hold it.</summary>
    internal IReadOnlyCollection<string> Vrijgegeven { get; set; } = [];

    /// <summary>The held debit line that the line being judged waits behind; null when it does not.</summary>
    internal string? Achter { get; private set; }

    private static Client Nobody { get; } = new(new Position(null, "Bericht", 0, 0), "");

    /// <summary>Reports that <paramref name="rule"/> is broken: what it is about is refused.</summary>
    /// <param name="at">The class it is about; the answer carries the code there.</param>
    /// <param name="element">The element inside the class, or null for the class as a whole.</param>
    /// <param name="detail">
    /// What clashes, behind the rule's fault: dates, numbers of allocations, volumes, codes; never a BSN, a name, a date of birth, or text that its writer chose.
    /// </param>
    public void Report(Rule rule, Position at, string? element = null, FormattableString? detail = null) =>
        Add(rule, FindingEffect.Refuse, at, element, detail);

    /// <summary>Reports that a person decides on this line of a declaration; parameters as of <see cref="Report"/>.</summary>
    /// <exception cref="InvalidOperationException">The message is no declaration: nothing else can wait without keeping up its stream.</exception>
    public void Hold(Rule rule, Position at, string? element = null, FormattableString? detail = null)
    {
        if (Bericht is not Declaratiebericht)
            throw new InvalidOperationException($"{rule.Code} holds a {Bericht.Soort}: only lines of a declaration can be held.");
        if (!Vrijgegeven.Contains(rule.Code))
            Add(rule, FindingEffect.Hold, at, element, detail);
    }

    /// <summary>Reports that this credit waits for what a person decides on its debit line; no person releases it from that.</summary>
    internal void HoldBehind(Rule rule, Position at, string element, string debetNummer)
    {
        Achter = debetNummer;
        Add(rule, FindingEffect.Hold, at, element, $"a person has yet to decide on that line");
    }

    /// <summary>
    /// Reports on what the judgement rests: that other streams are granted no more meanwhile than leaves room for this line. Who commits it looks again.
    /// </summary>
    /// <param name="hoogstens">Euro cents that the store may have granted by then.</param>
    public void Begrens(Productievraag vraag, long hoogstens) =>
        grenzen[vraag] = Math.Min(hoogstens, grenzen.GetValueOrDefault(vraag, long.MaxValue));

    /// <summary>Reports something that a person should know; parameters as of <see cref="Report"/>.</summary>
    public void Signal(Rule rule, Position at, string? element = null, FormattableString? detail = null) =>
        Add(rule, FindingEffect.Signal, at, element, detail);

    /// <summary>Says that <paramref name="rule"/> could not be checked, once per reason: never silently passed.</summary>
    public void NotChecked(Rule rule, string reason)
    {
        if ((notChecked ??= []).Add((rule.Code, reason)))
            findings.Add(new Finding(rule.Code, rule.Level, ReturnCode: null, Nobody.Position, Element: null, reason, FindingEffect.NotChecked));
    }

    /// <summary>How the allocation's product is paid for: as agreed for the product, or derived from its unit.</summary>
    public Uitvoeringsvariant VariantOf(Toewijzing toewijzing, Omvang omvang) =>
        Sources.Producten.VariantOf(toewijzing, omvang);

    /// <summary>
    /// Is this allocation valid on or after the day the request was made, and not removed (TR349)? That day is the Dagtekening: a request is right or
    /// wrong as the provider saw things when he made it.
    /// </summary>
    public bool IsActueel(Toewijzing toewijzing) =>
        (toewijzing.Einddatum is not { } einddatum || einddatum >= Bericht.Header.Dagtekening)
        && !RedenenWijziging.IsVervallen(toewijzing.RedenWijziging, toewijzing.Ingangsdatum, toewijzing.Einddatum);

    /// <summary>All current allocations of the client.</summary>
    public IEnumerable<Toewijzing> ActueleToewijzingen() => Dossier.Toewijzingen(Client.Bsn).Where(IsActueel);

    /// <summary>The line of the declaration being answered that this line of a JW325 repeats; null when there is none.</summary>
    public IngediendePrestatie? IngediendeRegel(Prestatie regel) =>
        Dossier.Prestatie(regel.ReferentieNummer) is { } ingediend
        && ingediend.Bsn == Client.Bsn
        && ingediend.Prestatie.VorigReferentieNummer == regel.VorigReferentieNummer
        && Bericht is Declaratieantwoordbericht { DeclaratieAntwoord: { } antwoord } && ingediend.DeclaratieNummer == antwoord.DeclaratieNummer
            ? ingediend : null;

    /// <summary>Was a line with this logical key accepted for the client, and not taken back?</summary>
    public bool IsGemeld(Melding melding) => melding switch
    {
        StartProduct start => HeeftStart(start.Sleutel),
        StopProduct stop => Dossier.Stops(Client.Bsn, stop.Sleutel.Levering).Any(known => known.Sleutel == stop.Sleutel),
        _ => false,
    };

    /// <summary>Was a start with this logical key accepted for the client, and not taken back?</summary>
    public bool HeeftStart(StartSleutel sleutel) => Dossier.Starts(Client.Bsn, sleutel.Levering).Any(start => start.Sleutel == sleutel);

    /// <summary>Stops that stand for the delivery this stop ends: same client, ToewijzingNummer and Begindatum (findings 6).</summary>
    public IEnumerable<Stop> EarlierStops(StopProduct stop) => Dossier.Stops(Client.Bsn, stop.Sleutel.Levering).Where(earlier =>
        earlier.Sleutel.ToewijzingNummer == stop.ToewijzingNummer && earlier.Sleutel.Begindatum == stop.Begindatum
        && (stop.ToewijzingNummer is not null || earlier.Ends(stop.StartSleutel)));

    /// <summary>Does more than one line of this declaration carry the number?</summary>
    public bool IsReferentieNummerDouble(string referentieNummer)
    {
        doubleReferentieNummers ??= FindDoubles((Declaratiebericht)Bericht);
        return doubleReferentieNummers.Contains(referentieNummer);
    }

    /// <summary>The line is judged from here on.</summary>
    internal void BeginLine(Toewijzing? toewijzing)
    {
        Toewijzing = toewijzing;
        Achter = null;
        line = (Refusals, Holds);
    }

    /// <summary>What a person refused that a rule had held: its finding, with another effect.</summary>
    internal void Refuse(Finding held, Position at)
    {
        findings.Add(held with { At = at, Element = null, Text = $"A person refused the line that this held: {held.Text}", Effect = FindingEffect.Refuse });
        Refusals++;
    }

    private void Add(Rule rule, FindingEffect effect, Position at, string? element, FormattableString? detail)
    {
        findings.Add(new Finding(rule.Code, rule.Level, rule.ReturnCode, at, element, FindingText.Of(rule, detail), effect));
        if (effect == FindingEffect.Refuse)
            Refusals++;
        else if (effect == FindingEffect.Hold)
            Holds++;
    }

    private static HashSet<string> FindDoubles(Declaratiebericht bericht)
    {
        var seen = new HashSet<string>();
        var doubles = new HashSet<string>();
        foreach (var prestatie in Declaratieregels.Of(bericht))
        {
            if (!seen.Add(prestatie.ReferentieNummer))
                doubles.Add(prestatie.ReferentieNummer);
        }

        return doubles;
    }
}
