namespace MessageHub.Processing.Ports;

/// <summary>How each party writes message streams in the interface, in the store: it is answered as it writes itself.</summary>
public interface IStroomvormen
{
    /// <summary>By the party's code; parties that never wrote one are not among them.</summary>
    Task<IReadOnlyDictionary<string, Stroomvorm>> ListStroomvormenAsync(CancellationToken cancellation);

    /// <summary>Notes how a party writes from now on.</summary>
    Task SaveStroomvormAsync(string party, Stroomvorm vorm, CancellationToken cancellation);
}

/// <summary>How a party writes a message stream.</summary>
/// <param name="Actie">What it says that is done; the interface fixes no values, so any is taken.</param>
public sealed record Stroomvorm(Schrijfwijze Schrijfwijze, string Actie)
{
    /// <summary>For parties of which nothing is known yet.</summary>
    public static Stroomvorm Default { get; } = new(Schrijfwijze.Naam, "Aanleveren");
}

/// <summary>How a party names a message type. The numbers are stored. See docs/decisions/0059-message-streams.md.</summary>
public enum Schrijfwijze
{
    /// <summary><c>berichttype: JW301</c>.</summary>
    Naam = 0,

    /// <summary><c>berichttype: JW, berichtsubtype: JW301</c>.</summary>
    LettersEnNaam = 1,

    /// <summary><c>berichttype: JW, berichtsubtype: 301</c>.</summary>
    LettersEnNummer = 2,
}
