using System.Collections.Frozen;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Istandaarden.Standards;

/// <summary>
/// One release of one standard, as an immutable value: its names, namespaces, message types, schemas and rules. Everything else in the hub is told what it
/// needs by this; docs/standards.md says how to add one.
/// </summary>
public sealed class Standaard
{
    private readonly FrozenDictionary<int, BerichtSoort> soorten;
    private readonly string namespaceStem;
    private readonly IReadOnlyDictionary<int, int> ingetrokken;

    /// <exception cref="ArgumentException">The definition contradicts itself: a number twice, or an answer that is not there.</exception>
    public Standaard(StandaardDefinitie definitie)
    {
        (Naam, Release, Letters, Schemas, Regels) = (definitie.Naam, definitie.Release, definitie.Letters, definitie.Schemas, definitie.Regels);
        RedenenBeeindiging = definitie.RedenenBeeindiging;
        (Versie, Subversie) = (definitie.Versie, definitie.Subversie);
        (namespaceStem, ingetrokken) = (definitie.NamespaceStem, definitie.Ingetrokken);
        BasisschemaNamespace = NamespaceOf("basisschema");
        Soorten = [.. definitie.Berichten.Select(bericht => new BerichtSoort(this, bericht)).OrderBy(soort => soort.Nummer)];
        soorten = Soorten.ToFrozenDictionary(soort => soort.Nummer);
        foreach (var bericht in definitie.Berichten)
        {
            if (bericht.AntwoordNummer is { } nummer)
                Tie(this[bericht.Nummer], nummer);
        }
    }

    /// <summary>As people write it, whatever the release: <c>iJw</c>. Part of the stream and of what makes a message unique for its sender.</summary>
    public string Naam { get; }

    /// <summary>As people write it: <c>3.2</c>.</summary>
    public string Release { get; }

    /// <summary>What message names begin with: <c>JW</c>.</summary>
    public string Letters { get; }

    /// <summary>BerichtVersie in headers.</summary>
    public int Versie { get; }

    /// <summary>BerichtSubversie in headers.</summary>
    public int Subversie { get; }

    /// <summary>Namespace of the elements that all messages share.</summary>
    public string BasisschemaNamespace { get; }

    /// <summary>Its message types, in order of number.</summary>
    public IReadOnlyList<BerichtSoort> Soorten { get; }

    /// <summary>The hub's own schemas of this release.</summary>
    public ISchemaSource Schemas { get; }

    /// <summary>Its code list of reasons for ending.</summary>
    public RedenenBeeindiging RedenenBeeindiging { get; }

    /// <summary>The published rules of this release.</summary>
    public RuleLists Regels { get; }

    /// <summary>The message type with this number.</summary>
    /// <exception cref="KeyNotFoundException">The standard has none.</exception>
    public BerichtSoort this[int nummer] => soorten[nummer];

    /// <summary>The message type with this number; null when the standard has none.</summary>
    public BerichtSoort? Find(int nummer) => soorten.GetValueOrDefault(nummer);

    /// <summary>What took the place of the withdrawn message type of this name (<c>JW303</c>); null when there is no such.</summary>
    public BerichtSoort? VervangerVan(string naam)
    {
        foreach (var (nummer, vervanger) in ingetrokken)
        {
            if (naam == Letters + nummer)
                return this[vervanger];
        }

        return null;
    }

    public override string ToString() => $"{Naam} {Release}";

    internal string NamespaceOf(string schema) => $"{namespaceStem}/{schema.ToLowerInvariant()}/schema";

    private void Tie(BerichtSoort heen, int antwoordNummer)
    {
        var antwoord = Find(antwoordNummer) ?? throw new ArgumentException($"{this}: {heen} is answered by {antwoordNummer}, which is not there.");
        heen.Antwoord = antwoord;
        if (antwoord.IsRetourbericht)
            antwoord.Heenbericht = heen;
    }
}

/// <summary>What makes a <see cref="Standaard"/>.</summary>
public sealed record StandaardDefinitie
{
    public required string Naam { get; init; }

    public required string Release { get; init; }

    public required string Letters { get; init; }

    public required int Versie { get; init; }

    public required int Subversie { get; init; }

    /// <summary>Namespaces are this, the lower-case name of the message (or <c>basisschema</c>), and <c>/schema</c>.</summary>
    public required string NamespaceStem { get; init; }

    public required IReadOnlyList<BerichtDefinitie> Berichten { get; init; }

    /// <summary>Numbers of message types that earlier releases had, and of what took their place.</summary>
    public IReadOnlyDictionary<int, int> Ingetrokken { get; init; } = new Dictionary<int, int>();

    public required ISchemaSource Schemas { get; init; }

    public RedenenBeeindiging RedenenBeeindiging { get; init; } = RedenenBeeindiging.Geen;

    public required RuleLists Regels { get; init; }
}

/// <summary>What makes a <see cref="BerichtSoort"/>.</summary>
/// <param name="BerichtCode">Code list COD002.</param>
/// <param name="Afzender">Who the header's Afzender is; for a receipt that of the message it answers.</param>
/// <param name="AntwoordNummer">Number of the message that answers it; null when none does.</param>
/// <param name="SchemaIsDerived">The hub's schema was made without a published one at hand.</param>
public sealed record BerichtDefinitie(
    int Nummer, string BerichtCode, Afzender Afzender, BerichtVorm Vorm, int? AntwoordNummer = null, bool SchemaIsDerived = false);

/// <summary>Whose code a header's Afzender is.</summary>
public enum Afzender
{
    /// <summary>Four digits.</summary>
    Gemeente,

    /// <summary>Eight digits.</summary>
    Aanbieder,
}
