using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Messages;

/// <summary>
/// One of the six receipts (302, 306, 308, 316, 318, 320). The hub ties it to the message it answers; what that did is taken back when it refuses. It is not
/// judged, so of its classes only position and codes are read.
/// </summary>
public sealed record Retourbericht(Header Header, IReadOnlyList<RetourKlasse> Klassen) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten => [];

    /// <summary>Header without codes: the message was accepted as a whole (IV028).</summary>
    public bool IsGoedkeuring => Header.RetourCodes.Count == 0;

    /// <summary>A code of refusal anywhere refuses the message as a whole (IV028, IV032).</summary>
    public bool IsAfkeuring =>
        Header.RetourCodes.Any(RetourCodes.IsAfkeuring) || Klassen.Any(klasse => klasse.RetourCodes.Any(RetourCodes.IsAfkeuring));

    /// <summary>The message it answers: its header repeats that one's.</summary>
    public BerichtSleutel Beantwoord => new(Header.Soort.Heenbericht!.Sleutel, Header.Afzender, Header.Identificatie);
}

/// <summary>A class of a receipt with the codes it was given.</summary>
public sealed record RetourKlasse(Position Position, IReadOnlyList<string> RetourCodes);
