namespace MessageHub.Istandaarden.Dossiers;

/// <summary>One effect of an accepted message on the dossier. Effects are values: applied in memory while a batch is judged, stored with it.</summary>
public abstract record DossierWijziging;

/// <summary>A new allocation, or a newer version of one.</summary>
public sealed record ToewijzingGewijzigd(Toewijzing Toewijzing, Toewijzing? Vorige) : DossierWijziging;

public sealed record StartGemeld(Start Start) : DossierWijziging;

public sealed record StartVerwijderd(Start Start) : DossierWijziging;

public sealed record StopGemeld(Stop Stop) : DossierWijziging;

public sealed record StopVerwijderd(Stop Stop) : DossierWijziging;

/// <summary>A request, or a new status of one.</summary>
public sealed record VerzoekGewijzigd(Verzoek Verzoek, Verzoek? Vorige) : DossierWijziging;

public sealed record DeclaratieVerwerkt(IngediendeDeclaratie Declaratie) : DossierWijziging;

public sealed record PrestatieVerwerkt(IngediendePrestatie Prestatie) : DossierWijziging;

/// <summary>
/// The back office decided on a declaration: the named lines are refused and the others granted; or it is refused as a whole, which makes it count
/// as not sent, and its numbers are free again (IV087).
/// </summary>
public sealed record DeclaratieBesloten(
    IngediendeDeclaratie Declaratie, bool IsAfgewezen, IReadOnlyCollection<string> AfgewezenReferentieNummers) : DossierWijziging;
