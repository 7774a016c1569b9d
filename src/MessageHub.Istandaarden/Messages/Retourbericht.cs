namespace MessageHub.Istandaarden.Messages;

/// <summary>
/// One of the six receipts (302, 306, 308, 316, 318, 320). The hub ties it to the message it answers and keeps the codes; it does not
/// judge it, so of its classes only position and codes are read.
/// </summary>
public sealed record Retourbericht(Header Header, IReadOnlyList<RetourKlasse> Klassen) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten => [];

    /// <summary>Header without codes: the message was accepted as a whole (IV028).</summary>
    public bool IsGoedkeuring => Header.RetourCodes.Count == 0;
}

/// <summary>A class of a receipt with the codes it was given.</summary>
public sealed record RetourKlasse(Position Position, IReadOnlyList<string> RetourCodes);
