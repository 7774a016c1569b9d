using MessageHub.Istandaarden.CodeLists;

namespace MessageHub.Istandaarden.Rules;

/// <summary>Sources outside the messages that level-4 rules consult.</summary>
public sealed record ExternalSources(Gemeenten Gemeenten)
{
    public static ExternalSources Embedded { get; } = new(Gemeenten.Embedded);
}
