using MessageHub.Istandaarden.Rules;
using MessageHub.Processing.Workers;
using MessageHub.Transport;

namespace MessageHub.Service;

/// <summary>The configuration of a running hub, read and checked. See docs/operations.md for the keys.</summary>
internal sealed record HubSettings
{
    public required string[] Urls { get; init; }

    public required TransportRoles Roles { get; init; }

    public required StoreSettings Store { get; init; }

    public required TransportOptions Transport { get; init; }

    public required DeclarationsDecidedBy Declarations { get; init; }

    /// <summary>A folder with the published XSD files, in place of the built-in ones.</summary>
    public string? SchemaPath { get; init; }

    public string? AgreementsPath { get; init; }

    public required WorkerOptions Workers { get; init; }

    /// <summary>For tests, in Development only: a message with this Identificatie makes a rule throw.</summary>
    public string? ThrowOnReferentie { get; init; }

    /// <summary>The gateway is there for parties, and parties must be known.</summary>
    public bool HasGateway => (Roles & (TransportRoles.Intake | TransportRoles.Delivery)) != 0;

}
