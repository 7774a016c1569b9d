namespace MessageHub.Istandaarden.Messages;

/// <summary>The municipality's interim or negative reply to a JW315 or JW317. It names no client: only the ReferentieAanbieder.</summary>
public sealed record Antwoordbericht(Header Header, Antwoord Antwoord) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten => [];
}

public sealed record Antwoord(
    Position Position,
    string ReferentieAanbieder,
    string VerzoekAntwoord,
    string? RedenAfwijzingVerzoek,
    Woonplaatsbeginsel? Woonplaatsbeginsel)
{
    /// <summary>RedenAfwijzingVerzoek 8 (code list WJ759): another municipality is responsible.</summary>
    public const string RedenWoonplaatsbeginsel = "8";
}

public sealed record Woonplaatsbeginsel(Position Position, string Gemeente);

/// <summary>Code list WJ760.</summary>
public static class VerzoekAntwoorden
{
    public const string Afgewezen = "1";
    public const string InOnderzoek = "2";
}
