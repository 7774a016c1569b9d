namespace MessageHub.Istandaarden.Messages;

/// <summary>Start: delivery has begun for one client.</summary>
public sealed record Startbericht(Header Header, Client Client, IReadOnlyList<StartProduct> StartProducten) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten { get; } = [Client];
}

public sealed record StartProduct(
    Position Position,
    long? ToewijzingNummer,
    Product? Product,
    DateOnly? ToewijzingIngangsdatum,
    DateOnly Begindatum,
    string StatusAanlevering) : Melding(Position, ToewijzingNummer, Product, ToewijzingIngangsdatum, Begindatum, StatusAanlevering)
{
    public StartSleutel Sleutel => new(ToewijzingNummer, Product?.Categorie, Product?.Code, Begindatum);
}

/// <summary>The logical key of a StartProduct. Absent counts as a value (findings 6).</summary>
public readonly record struct StartSleutel(long? ToewijzingNummer, string? Categorie, string? Code, DateOnly Begindatum)
{
    /// <summary>
    /// Which delivery it begins: that of the allocation as a whole, whatever the product (OP289); without an allocation (taakgericht, IV096) that of the product.
    /// </summary>
    public (long? ToewijzingNummer, string? Categorie, string? Code) Levering =>
        ToewijzingNummer is null ? (null, Categorie, Code) : (ToewijzingNummer, null, null);
}
