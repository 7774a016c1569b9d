namespace MessageHub.Istandaarden.Messages;

/// <summary>Verzoek om wijziging (VOW): the provider restates all current allocations of one client, changed or not, and asks for new ones.</summary>
public sealed record Wijzigingsverzoekbericht(Header Header, Client Client, WijzigingsVerzoek Verzoek) : Bericht(Header)
{
    public override IReadOnlyList<Client> Clienten { get; } = [Client];
}

/// <summary>The Verzoek class of a JW317.</summary>
public sealed record WijzigingsVerzoek(
    Position Position,
    string ReferentieAanbieder,
    IReadOnlyList<OngewijzigdProduct> OngewijzigdeProducten,
    IReadOnlyList<TeWijzigenProduct> TeWijzigenProducten,
    IReadOnlyList<NieuwProduct> NieuweProducten) : IVerzoek;

public sealed record OngewijzigdProduct(Position Position, long ToewijzingNummer);

public sealed record TeWijzigenProduct(
    Position Position,
    long ToewijzingNummer,
    DateOnly GewensteIngangsdatum,
    DateOnly? Einddatum,
    Omvang? Omvang,
    long? Budget);

public sealed record NieuwProduct(
    Position Position,
    Product? Product,
    DateOnly GewensteIngangsdatum,
    DateOnly? Einddatum,
    Omvang? Omvang,
    long? Budget) : IMetProduct;
