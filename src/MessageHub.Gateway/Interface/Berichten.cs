using System.Text.Json.Serialization;

namespace MessageHub.Gateway.Interface;

// The schemas of the national gateway's OpenAPI files, name by name. What is required there is `required` here, and additional properties are refused.

/// <summary>Metadata of a message that is sent.</summary>
internal sealed record PushMetadata
{
    public required Routeringgegevens Routeringgegevens { get; init; }

    public required Referentiegegevens Referentiegegevens { get; init; }

    public IReadOnlyList<SleutelWaardePaar>? Verwerkingscontext { get; init; }
}

/// <summary>Metadata of a message that waits in a mailbox.</summary>
internal sealed record BerichtMetadata
{
    public required Basisgegevens Basisgegevens { get; init; }

    public required Routeringgegevens Routeringgegevens { get; init; }

    public required Referentiegegevens Referentiegegevens { get; init; }
}

internal sealed record Basisgegevens(DateTimeOffset OntvangenOp, HttpsDownload Payload);

internal sealed record HttpsDownload(string Url, long Grootte, Checksum Checksum);

internal sealed record Checksum(string Algoritme, string Waarde);

internal sealed record Routeringgegevens
{
    public required Relatie Afzender { get; init; }

    public required IReadOnlyList<Relatie> Geadresseerden { get; init; }

    public required Berichtstroom Berichtstroom { get; init; }
}

internal sealed record Relatie
{
    public required string Rol { get; init; }

    public string? Code { get; init; }
}

internal sealed record Berichtstroom
{
    public required string Berichttype { get; init; }

    public string? Berichtsubtype { get; init; }

    public required int Berichtversie { get; init; }

    public required int Berichtsubversie { get; init; }

    public required string Actie { get; init; }
}

internal sealed record Referentiegegevens
{
    public required Guid ConversatieId { get; init; }

    public required Guid TraceerId { get; init; }

    public Guid? AlsAntwoordOp { get; init; }

    public string? ReferentieId { get; init; }
}

internal sealed record SleutelWaardePaar
{
    public required string Sleutel { get; init; }

    public required IReadOnlyList<string> Waarde { get; init; }
}

internal sealed record BerichtstatusGegevens
{
    public required Referentiegegevens Referentiegegevens { get; init; }

    public required Berichtstroom Berichtstroom { get; init; }

    public required Berichtstatus Berichtstatus { get; init; }

    public required DateTimeOffset BerichtstatusGewijzigdOp { get; init; }

    public IReadOnlyList<Melding>? Meldingen { get; init; }

    public required DateTimeOffset BerichtOntvangenOp { get; init; }
}

internal sealed record Melding(string Code, string Omschrijving, string? Toelichting = null);

[JsonConverter(typeof(JsonStringEnumConverter<Berichtstatus>))]
internal enum Berichtstatus
{
    Ontvangen,
    DeelsOntvangen,
    DeelberichtAanleveringAfgekeurd,
    WordtVerwerkt,
    AfgekeurdDoorDienst,
    VerwerkingVoltooid,
    WordtAangeboden,
    Bezorgd,
    AanbiedenMislukt,
    BezorgingAfgebroken,
}
