using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace MessageHub.Gateway.Interface;

// The schemas of the national gateway's published descriptions, name by name. What is required there is `required` here, and additional properties are
// refused. The annotations are for our own description; MetadataCheck and Zoekpad hold callers to them without reflection.

/// <summary>Metadata of a message that is sent.</summary>
internal sealed record PushMetadata
{
    public required Routeringgegevens Routeringgegevens { get; init; }

    public required Referentiegegevens Referentiegegevens { get; init; }

    [Length(1, Limieten.Waarden)]
    public IReadOnlyList<SleutelWaardePaar>? Verwerkingscontext { get; init; }
}

/// <summary>Metadata of a message that waits in a mailbox.</summary>
internal sealed record BerichtMetadata
{
    public required Basisgegevens Basisgegevens { get; init; }

    public required Routeringgegevens Routeringgegevens { get; init; }

    public required Referentiegegevens Referentiegegevens { get; init; }

    [Length(1, Limieten.Waarden)]
    public IReadOnlyList<SleutelWaardePaar>? Verwerkingscontext { get; init; }
}

internal sealed record Basisgegevens
{
    public required DateTimeOffset OntvangenOp { get; init; }

    public required HTTPSDownload Payload { get; init; }
}

internal sealed record HTTPSDownload
{
    public required Uri Url { get; init; }

    [Range(1, long.MaxValue)]
    public required long Grootte { get; init; }

    public required Checksum Checksum { get; init; }
}

internal sealed record Checksum
{
    [Length(1, Limieten.Algoritme)]
    public required string Algoritme { get; init; }

    [Length(1, Limieten.Waarde)]
    public required string Waarde { get; init; }
}

internal sealed record Routeringgegevens
{
    public required Relatie Afzender { get; init; }

    [MaxLength(Limieten.Geadresseerden)]
    public required IReadOnlyList<Relatie> Geadresseerden { get; init; }

    public required Berichtstroom Berichtstroom { get; init; }
}

internal sealed record Relatie
{
    [Length(1, Limieten.Relatie)]
    public required string Rol { get; init; }

    [Length(1, Limieten.Relatie)]
    public string? Code { get; init; }
}

[Description("Definieert een uitwisseling van gegevens in de vorm van berichten waarover specifieke afspraken gemaakt zijn.")]
internal sealed record Berichtstroom
{
    [Length(1, Limieten.Berichtstroom)]
    public required string Berichttype { get; init; }

    [Length(1, Limieten.Berichtstroom)]
    public string? Berichtsubtype { get; init; }

    [Range(0, Limieten.Versie)]
    public required int Berichtversie { get; init; }

    [Range(0, Limieten.Versie)]
    public required int Berichtsubversie { get; init; }

    [Length(1, Limieten.Berichtstroom)]
    public required string Actie { get; init; }
}

internal sealed record Referentiegegevens
{
    [Description("ID om meerdere berichten logisch aan elkaar te koppelen in een conversatie.")]
    public required Guid ConversatieId { get; init; }

    [Description("Uniek ID voor dit bericht.")]
    public required Guid TraceerId { get; init; }

    [Description("TraceerId van het bericht waarop dit een antwoord is.")]
    public Guid? AlsAntwoordOp { get; init; }

    [Length(1, Limieten.ReferentieId)]
    [Description("Referentie van wie het bericht indient.")]
    public string? ReferentieId { get; init; }
}

internal sealed record SleutelWaardePaar
{
    [Length(1, Limieten.Sleutel)]
    public required string Sleutel { get; init; }

    [Length(1, Limieten.Waarden)]
    [ItemLength(1, Limieten.Waarde)]
    public required IReadOnlyList<string> Waarde { get; init; }
}

[Description("Informatie behorende bij de status van een bericht.")]
internal sealed record BerichtstatusGegevens
{
    public required Referentiegegevens Referentiegegevens { get; init; }

    public required Berichtstroom Berichtstroom { get; init; }

    public required Berichtstatus Berichtstatus { get; init; }

    public required DateTimeOffset BerichtstatusGewijzigdOp { get; init; }

    [Length(1, Limieten.Meldingen)]
    public IReadOnlyList<Melding>? Meldingen { get; init; }

    public required DateTimeOffset BerichtOntvangenOp { get; init; }
}

[Description("(Fout)melding bij een afgekeurd bericht.")]
internal sealed record Melding
{
    [MinLength(1)]
    public required string Code { get; init; }

    [MinLength(1)]
    public required string Omschrijving { get; init; }

    [MinLength(1)]
    public string? Toelichting { get; init; }
}

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
