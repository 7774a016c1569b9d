namespace MessageHub.Istandaarden.Messages;

/// <summary>Stop: delivery has ended for one client, for good or for a while.</summary>
public sealed record Stopbericht(Header Header, Client Client, IReadOnlyList<StopProduct> StopProducten) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten { get; } = [Client];
}

public sealed record StopProduct(
    Position Position,
    long? ToewijzingNummer,
    Product? Product,
    DateOnly? ToewijzingIngangsdatum,
    DateOnly Begindatum,
    string StatusAanlevering,
    DateOnly Einddatum,
    string RedenBeeindiging) : Melding(Position, ToewijzingNummer, Product, ToewijzingIngangsdatum, Begindatum, StatusAanlevering)
{
    public StopSleutel Sleutel => new(ToewijzingNummer, Product?.Categorie, Product?.Code, Begindatum, RedenBeeindiging, Einddatum);

    /// <summary>The key of the StartProduct that this stop ends.</summary>
    public StartSleutel StartSleutel => new(ToewijzingNummer, Product?.Categorie, Product?.Code, Begindatum);
}

/// <summary>The logical key of a StopProduct. Absent counts as a value (findings 6).</summary>
public readonly record struct StopSleutel(
    long? ToewijzingNummer, string? Categorie, string? Code, DateOnly Begindatum, string RedenBeeindiging, DateOnly Einddatum)
{
    /// <summary>Which delivery it ends.</summary>
    public Leveringsleutel Levering => Leveringsleutel.Of(ToewijzingNummer, Categorie, Code);
}
