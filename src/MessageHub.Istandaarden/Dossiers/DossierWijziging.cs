namespace MessageHub.Istandaarden.Dossiers;

/// <summary>One effect of an accepted message on the dossier. Effects are values: applied in memory while a batch is judged, stored with it.</summary>
public abstract record DossierWijziging;

/// <summary>A version of an allocation; it stands when it was not set before the one that does (IV013).</summary>
public sealed record ToewijzingGewijzigd(Toewijzing Toewijzing, Toewijzing? Vorige) : DossierWijziging;

public sealed record StartGemeld(Start Start) : DossierWijziging;

public sealed record StartVerwijderd(Start Start) : DossierWijziging;

public sealed record StopGemeld(Stop Stop) : DossierWijziging;

public sealed record StopVerwijderd(Stop Stop) : DossierWijziging;

/// <summary>A request, or a new status of one.</summary>
public sealed record VerzoekGewijzigd(Verzoek Verzoek, Verzoek? Vorige) : DossierWijziging
{
    /// <summary>Of a new request for an allocation: from when it is asked for; null: unknown.</summary>
    public DateOnly? GevraagdVanaf { get; init; }
}

/// <summary>
/// A receipt refuses a message: what that did to these allocations and requests, and to starts and stops, is taken back. What stands then is what the
/// messages made of it that were not refused.
/// </summary>
public sealed record BerichtAfgewezen(
    BerichtSleutel Bericht, IReadOnlyCollection<long> Toewijzingen, IReadOnlyCollection<string> Verzoeken) : DossierWijziging;

public sealed record DeclaratieVerwerkt(IngediendeDeclaratie Declaratie) : DossierWijziging;

public sealed record PrestatieVerwerkt(IngediendePrestatie Prestatie) : DossierWijziging;

/// <summary>What a person decided on a held line took effect: it is granted, refused, or held anew.</summary>
public sealed record PrestatieBesloten(IngediendePrestatie Prestatie) : DossierWijziging;

/// <summary>A line is held, and why; comes after the <see cref="PrestatieVerwerkt"/> or <see cref="PrestatieBesloten"/> that says so.</summary>
/// <param name="Regels">Codes of the rules that hold it.</param>
/// <param name="Vrijgegeven">Codes of the rules that a person has released it from before: they hold it no more.</param>
/// <param name="Achter">For a credit: the ReferentieNummer of the held debit line that it undoes. It is judged again when that is decided.</param>
public sealed record RegelAangehouden(
    string ReferentieNummer, IReadOnlyList<string> Regels, IReadOnlyCollection<string> Vrijgegeven, string? Achter) : DossierWijziging;

/// <summary>
/// The back office decided on a declaration: the named lines are refused and the others granted; or it is refused as a whole, which makes it count
/// as not sent, and its numbers are free again (IV087).
/// </summary>
public sealed record DeclaratieBesloten(
    IngediendeDeclaratie Declaratie, bool IsAfgewezen, IReadOnlyCollection<string> AfgewezenReferentieNummers) : DossierWijziging;
