using MessageHub.Istandaarden.CodeLists;

namespace MessageHub.Istandaarden.Rules;

/// <summary>Sources outside the messages that rules consult: the list of municipalities, and what municipality and provider agreed.</summary>
public sealed record ExternalSources(Gemeenten Gemeenten)
{
    public static ExternalSources Embedded { get; } = new(Gemeenten.Embedded);

    public Productcodelijst Producten { get; init; } = Productcodelijst.Geen;

    public Contracten Contracten { get; init; } = Contracten.Geen;
}
