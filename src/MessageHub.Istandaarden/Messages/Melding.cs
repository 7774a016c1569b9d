namespace MessageHub.Istandaarden.Messages;

/// <summary>What the lines of a start and a stop message have in common.</summary>
public abstract record Melding(
    Position Position,
    long? ToewijzingNummer,
    Product? Product,
    DateOnly? ToewijzingIngangsdatum,
    DateOnly Begindatum,
    string StatusAanlevering) : IMetProduct
{
    /// <summary>Status 3: the line takes back an earlier one with the same logical key (IV008).</summary>
    public bool IsVerwijdering => StatusAanlevering == StatusAanleveringen.Verwijderen;

    /// <summary>For texts: which delivery it speaks of.</summary>
    internal FormattableString Text() =>
        $"begun on {Begindatum}, allocation {OfGeen(ToewijzingNummer)}, product {OfGeen(Product?.Code ?? Product?.Categorie)}";

    private static object OfGeen(object? value) => value ?? "none";
}

/// <summary>Code list COD467, as far as rules speak of it.</summary>
public static class StatusAanleveringen
{
    public const string EersteAanlevering = "1";
    public const string Verwijderen = "3";
}
