namespace MessageHub.Istandaarden.Messages;

/// <summary>Declaratie-antwoord: what the municipality grants of a JW323, and the lines it refuses.</summary>
public sealed record Declaratieantwoordbericht(Header Header, DeclaratieAntwoord? DeclaratieAntwoord) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten => DeclaratieAntwoord?.Clienten ?? [];
}

public sealed record DeclaratieAntwoord(
    Position Position,
    string DeclaratieNummer,
    BedragMetDC TotaalIngediendBedrag,
    BedragMetDC TotaalToegekendBedrag,
    IReadOnlyList<DeclaratieClient> Clienten,
    IReadOnlyList<string> RetourCodes);
