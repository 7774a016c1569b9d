namespace MessageHub.Istandaarden.Messages;

/// <summary>Toewijzing: which products the municipality orders from the provider for one client.</summary>
public sealed record Toewijzingsbericht(
    Header Header,
    Client Client,
    Naam Naam,
    Communicatie? Communicatie,
    IReadOnlyList<Relatie> Relaties,
    IReadOnlyList<Contact> Contacten,
    IReadOnlyList<ToegewezenProduct> ToegewezenProducten) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten { get; } = [Client];

    /// <summary>The client's own contacts and those of his relations.</summary>
    public IReadOnlyList<Contact> AlleContacten { get; } =
        Relaties.Count == 0 ? Contacten : [.. Contacten, .. Relaties.Select(relatie => relatie.Contact)];
}

/// <summary>What the rules ask about a name: whether there is a Partnernaam, and how the name is used (COD700).</summary>
public sealed record Naam(bool HeeftPartnernaam, string? NaamGebruik);

public sealed record Communicatie(string Vorm, string? Taal);

public sealed record Relatie(Position Position, string Nummer, Geboortedatum? Geboortedatum, Naam Naam, Contact Contact);

public sealed record Contact(
    Position Position,
    string Soort,
    bool HeeftHuis,
    string? Postcode,
    string? LandCode,
    bool HeeftTelefoon,
    bool HeeftPeriode,
    DateOnly? Begindatum,
    DateOnly? Einddatum);

public sealed record ToegewezenProduct(
    Position Position,
    long ToewijzingNummer,
    string? ReferentieAanbieder,
    Product? Product,
    DateOnly Toewijzingsdatum,
    TimeOnly Toewijzingstijd,
    DateOnly Ingangsdatum,
    DateOnly? Einddatum,
    string? RedenWijziging,
    Omvang? Omvang,
    long? Budget) : IMetProduct;
