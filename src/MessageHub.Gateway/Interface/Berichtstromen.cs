using System.Globalization;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Gateway.Interface;

/// <summary>
/// How message types are named in the interface, which fixes no values: <c>JW305</c>; <c>JW</c> with subtype <c>JW305</c>; or <c>JW</c> with <c>305</c>. Each
/// is understood, and a party is answered in its own: docs/decisions/0059-message-streams.md.
/// </summary>
internal static class Berichtstromen
{
    public static Berichtstroom Of(BerichtSoort soort, Stroomvorm vorm)
    {
        var (type, subtype) = vorm.Schrijfwijze switch
        {
            Schrijfwijze.Naam => (soort.Naam, null),
            Schrijfwijze.LettersEnNaam => (soort.Standaard.Letters, soort.Naam),
            Schrijfwijze.LettersEnNummer => (soort.Standaard.Letters, Nummer(soort)),
        };
        return new Berichtstroom
        {
            Berichttype = type,
            Berichtsubtype = subtype,
            Berichtversie = soort.Standaard.Versie,
            Berichtsubversie = soort.Standaard.Subversie,
            Actie = vorm.Actie,
        };
    }

    /// <summary>In which form these name this message type, with its version; null when they name another, or none.</summary>
    public static Stroomvorm? FormOf(Berichtstroom stroom, BerichtSoort soort) =>
        soort.IsVersion(stroom.Berichtversie, stroom.Berichtsubversie) && SchrijfwijzeOf(stroom.Berichttype, stroom.Berichtsubtype, soort) is { } schrijfwijze
            ? new Stroomvorm(schrijfwijze, stroom.Actie)
            : null;

    /// <summary>The message types that these name, as somebody who looks for messages means it: letters alone stand for all of a standard.</summary>
    public static IReadOnlyList<BerichtSoort> Named(string type, string? subtype, int? versie, int? subversie, Standaarden standaarden) =>
    [
        .. standaarden.Soorten.Where(soort => soort.IsVersion(versie, subversie)
            && ((subtype is null && Same(type, soort.Standaard.Letters)) || SchrijfwijzeOf(type, subtype, soort) is not null)),
    ];

    /// <summary>In which form somebody who looks for messages writes, whether there are such messages or not.</summary>
    /// <param name="known">How he wrote before, for when this tells only half of it.</param>
    public static Stroomvorm FormOf(string type, string? subtype, string? actie, Standaarden standaarden, Stroomvorm known)
    {
        var schrijfwijze = !standaarden.Alle.Any(standaard => Same(type, standaard.Letters)) ? Schrijfwijze.Naam
            : subtype is not null ? IsNumber(subtype) ? Schrijfwijze.LettersEnNummer : Schrijfwijze.LettersEnNaam
            : known.Schrijfwijze == Schrijfwijze.Naam ? Schrijfwijze.LettersEnNaam
            : known.Schrijfwijze;
        return new Stroomvorm(schrijfwijze, actie ?? known.Actie);
    }

    private static Schrijfwijze? SchrijfwijzeOf(string type, string? subtype, BerichtSoort soort)
    {
        var (isNaam, isNummer) = (Same(subtype, soort.Naam), subtype == Nummer(soort));
        if (Same(type, soort.Naam))
            return subtype is null || isNaam || isNummer ? Schrijfwijze.Naam : null;
        if (!Same(type, soort.Standaard.Letters))
            return null;

        return isNaam ? Schrijfwijze.LettersEnNaam : isNummer ? Schrijfwijze.LettersEnNummer : null;
    }

    /// <summary>A version that is not given is any version.</summary>
    private static bool IsVersion(this BerichtSoort soort, int? versie, int? subversie) =>
        (versie is null || versie == soort.Standaard.Versie) && (subversie is null || subversie == soort.Standaard.Subversie);

    private static bool Same(string? text, string name) => name.Equals(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);

    private static string Nummer(BerichtSoort soort) => soort.Nummer.ToString(CultureInfo.InvariantCulture);
}
