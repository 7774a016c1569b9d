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
    /// <summary>Which delivery it begins.</summary>
    public Leveringsleutel Levering => Leveringsleutel.Of(ToewijzingNummer, Categorie, Code);
}

/// <summary>
/// Tells the deliveries of a client apart: by the allocation as a whole, whatever the product (OP289); without an allocation (taakgericht, IV096) by the product.
/// </summary>
public readonly record struct Leveringsleutel
{
    private Leveringsleutel(long? toewijzingNummer, string? categorie, string? code) => (ToewijzingNummer, Categorie, Code) = (toewijzingNummer, categorie, code);

    public long? ToewijzingNummer { get; }

    /// <summary>Null with an allocation.</summary>
    public string? Categorie { get; }

    /// <summary>Null with an allocation.</summary>
    public string? Code { get; }

    public static Leveringsleutel Of(long? toewijzingNummer, string? categorie, string? code) =>
        toewijzingNummer is null ? new(null, categorie, code) : new(toewijzingNummer, null, null);
}
