using System.Collections.Frozen;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Standards;

/// <summary>The standards that a hub handles. Finds message types by what messages and stores say of them.</summary>
public sealed class Standaarden
{
    private readonly FrozenDictionary<string, BerichtSoort> byNamespace;
    private readonly FrozenDictionary<string, BerichtSoort> byNaam;
    private readonly FrozenDictionary<(string Naam, string Release), Standaard> byName;

    public Standaarden(params IReadOnlyList<Standaard> standaarden)
    {
        Alle = standaarden;
        Soorten = [.. standaarden.SelectMany(standaard => standaard.Soorten)];
        byNamespace = Soorten.ToFrozenDictionary(soort => soort.Namespace);
        byName = standaarden.ToFrozenDictionary(standaard => (standaard.Naam, standaard.Release));

        // Of two releases that both have a JW301 the later one is meant by that name: it comes last.
        byNaam = Soorten.GroupBy(soort => soort.Naam).ToFrozenDictionary(group => group.Key, group => group.Last(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the hub handles.</summary>
    public static Standaarden Ondersteund { get; } = new(IJw32.Standaard, IWmo32.Standaard);

    public IReadOnlyList<Standaard> Alle { get; }

    /// <summary>The message types of all of them.</summary>
    public IReadOnlyList<BerichtSoort> Soorten { get; }

    /// <summary>The message type whose elements live in this namespace; null when there is none.</summary>
    public BerichtSoort? FromNamespace(string namespaceUri) => byNamespace.GetValueOrDefault(namespaceUri);

    /// <summary>The message type of this name (<c>JW301</c>, in any case), of the latest release that has it; null when there is none.</summary>
    public BerichtSoort? FromNaam(string naam) => byNaam.GetValueOrDefault(naam);

    /// <summary>The message type that a store noted; null when this hub does not handle it.</summary>
    public BerichtSoort? Find(string standaard, string release, int nummer) => byName.GetValueOrDefault((standaard, release))?.Find(nummer);

    /// <summary>For people: <c>iJw 3.2</c>, or several with "and" between.</summary>
    public override string ToString() => string.Join(" and ", Alle);
}
