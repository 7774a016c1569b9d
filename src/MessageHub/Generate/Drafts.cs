using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Generate;

// A draft holds what goes into one message. Faults change one value with `with`; the writers take it as it comes.

internal sealed record Kop(Standaard Standaard, Stroom Stroom, string Identificatie, DateOnly Dagtekening);

/// <param name="Nummer">of its message type, in whatever standard</param>
internal abstract record BerichtDraft(int Nummer, Kop Kop)
{
    public BerichtSoort Soort => Kop.Standaard[Nummer];
}

internal sealed record VerzoekDraft(Kop Kop, Persoon Persoon, Product[] Producten) : BerichtDraft(315, Kop);

/// <param name="ContactSoorten">one Contact with the child's address for each</param>
internal sealed record ToewijzingDraft(Kop Kop, Persoon Persoon, string[] ContactSoorten, Product[] Producten, string? RedenWijziging = null)
    : BerichtDraft(301, Kop);

internal sealed record StartDraft(Kop Kop, Persoon Persoon, StartProduct[] Producten) : BerichtDraft(305, Kop);

internal sealed record StopDraft(Kop Kop, Persoon Persoon, StopProduct[] Producten) : BerichtDraft(307, Kop);

/// <param name="Maand">first day of the DeclaratiePeriode, which is always a whole month (CS340)</param>
/// <param name="TotaalErnaast">cents by which the total differs from the sum; 0 as TR358 wants it</param>
internal sealed record DeclaratieDraft(Kop Kop, string DeclaratieNummer, DateOnly Maand, string Bsn, Prestatie[] Prestaties, int TotaalErnaast = 0)
    : BerichtDraft(323, Kop);

internal sealed record Omvang(int Volume, string Eenheid, string Frequentie);

/// <summary>
/// What is asked, allocated, started and stopped. Either Omvang with a Code, or Budget without one: CD041, CD077 and CD080 leave no third way.
/// </summary>
internal sealed record Product(
    int ToewijzingNummer, string? ReferentieAanbieder, string? Categorie, string? Code, DateOnly Ingangsdatum, DateOnly? Einddatum,
    Omvang? Omvang, int? Budget, DateOnly Startdatum, DateOnly Stopdatum, Levering Levering);

/// <summary>What the provider declares of a product in a month; Tarief is empty exactly when Eenheid is 83, euros (CD087).</summary>
internal sealed record Levering(string Categorie, string Code, int Volume, string Eenheid, int? Tarief);

internal sealed record StartProduct(
    int ToewijzingNummer, string? Categorie, string? Code, DateOnly ToewijzingIngangsdatum, DateOnly Begindatum, string StatusAanlevering = "1");

internal sealed record StopProduct(
    int ToewijzingNummer, string? Categorie, string? Code, DateOnly ToewijzingIngangsdatum, DateOnly Begindatum, string RedenBeeindiging,
    DateOnly Einddatum, string StatusAanlevering = "1");

/// <summary>Amounts in cents. A Prestatie with a VorigReferentieNummer is a credit, any other a debit (CD060).</summary>
internal sealed record Prestatie(
    string ReferentieNummer, string? VorigReferentieNummer, int ToewijzingNummer, string Categorie, string Code, DateOnly Begindatum,
    DateOnly Einddatum, int Volume, string Eenheid, int? Tarief, int Bedrag);
