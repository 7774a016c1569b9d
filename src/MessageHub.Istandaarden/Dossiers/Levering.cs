using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>An accepted start that was not taken back.</summary>
public sealed record Start(string Bsn, StartSleutel Sleutel, DateOnly? ToewijzingIngangsdatum);

/// <summary>An accepted stop that was not taken back.</summary>
public sealed record Stop(string Bsn, StopSleutel Sleutel)
{
    public bool IsTijdelijk => Sleutel.RedenBeeindiging == RedenenBeeindiging.Tijdelijk;

    /// <summary>Does this stop end that start? It repeats the start's key (TR382).</summary>
    public bool Ends(StartSleutel start) =>
        Sleutel.ToewijzingNummer == start.ToewijzingNummer
        && Sleutel.Categorie == start.Categorie
        && Sleutel.Code == start.Code
        && Sleutel.Begindatum == start.Begindatum;
}
