namespace MessageHub.Istandaarden.Messages;

/// <summary>Verzoek om toewijzing (VOT): the provider asks for new allocations for one client.</summary>
public sealed record Toewijzingsverzoekbericht(Header Header, Client Client, IReadOnlyList<AangevraagdProduct> AangevraagdeProducten) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten { get; } = [Client];
}

public sealed record AangevraagdProduct(
    Position Position,
    string ReferentieAanbieder,
    long? BeschikkingNummer,
    Product? Product,
    DateOnly? BeschikkingIngangsdatum,
    DateOnly ToewijzingIngangsdatum,
    DateOnly? ToewijzingEinddatum,
    Omvang? Omvang,
    long? Budget,
    Verwijzer Verwijzer) : IVerzoek, IMetProduct;

/// <summary>Who referred the client: type (COD327), name, AGB code.</summary>
public sealed record Verwijzer(string Type, string? Naam, string? ZorgverlenerCode)
{
    /// <summary>Type 02 to 05: general practitioner, youth doctor, certified institution, medical specialist.</summary>
    public bool IsZorgverlener => Type is "02" or "03" or "04" or "05";
}
