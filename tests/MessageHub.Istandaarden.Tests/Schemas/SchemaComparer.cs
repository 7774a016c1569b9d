using System.Xml;
using System.Xml.Schema;

namespace MessageHub.Istandaarden.Tests.Schemas;

/// <summary>
/// Compares two compiled schema sets by what they mean, not by how they are written, and collects every difference. Whatever it does not know
/// (unions, choices, wildcards) it reports as a difference rather than passing over it.
/// </summary>
internal sealed class SchemaComparer
{
    private readonly List<string> differences = [];
    private readonly HashSet<(XmlSchemaType, XmlSchemaType)> compared = [];

    public static IReadOnlyList<string> Differences(XmlSchemaSet ours, XmlSchemaSet theirs)
    {
        var comparer = new SchemaComparer();
        comparer.CompareSets(ours, theirs);
        return comparer.differences;
    }

    private void CompareSets(XmlSchemaSet ours, XmlSchemaSet theirs)
    {
        Same("the sets", "namespaces", Namespaces(ours), Namespaces(theirs));
        Same("the sets", "global attributes", Names(ours.GlobalAttributes), Names(theirs.GlobalAttributes));
        Same("the sets", "global elements", Names(ours.GlobalElements), Names(theirs.GlobalElements));
        Same("the sets", "global types", Names(ours.GlobalTypes), Names(theirs.GlobalTypes));

        // From the roots first, so that a difference is reported on the path where a message meets it; then the types that no root reaches.
        foreach (XmlQualifiedName name in ours.GlobalElements.Names)
        {
            if (theirs.GlobalElements[name] is XmlSchemaElement element)
                CompareElements(name.ToString(), (XmlSchemaElement)ours.GlobalElements[name]!, element);
        }

        foreach (XmlQualifiedName name in ours.GlobalTypes.Names)
        {
            if (theirs.GlobalTypes[name] is XmlSchemaType type)
                CompareTypes(name.ToString(), (XmlSchemaType)ours.GlobalTypes[name]!, type);
        }
    }

    private void CompareElements(string path, XmlSchemaElement ours, XmlSchemaElement theirs)
    {
        Same(path, "name", ours.QualifiedName, theirs.QualifiedName);
        Same(path, "cardinality", Cardinality(ours), Cardinality(theirs));
        Same(path, "type name", ours.ElementSchemaType?.QualifiedName, theirs.ElementSchemaType?.QualifiedName);
        Same(path, "nillable", ours.IsNillable, theirs.IsNillable);
        Same(path, "abstract", ours.IsAbstract, theirs.IsAbstract);
        Same(path, "default", ours.DefaultValue, theirs.DefaultValue);
        Same(path, "fixed", ours.FixedValue, theirs.FixedValue);
        Same(path, "substitution group", ours.SubstitutionGroup, theirs.SubstitutionGroup);
        Same(path, "block and final", (ours.BlockResolved, ours.FinalResolved), (theirs.BlockResolved, theirs.FinalResolved));
        Same(path, "key constraints", ours.Constraints.Count, theirs.Constraints.Count);
        if (ours.ElementSchemaType is { } ourType && theirs.ElementSchemaType is { } theirType)
            CompareTypes(path, ourType, theirType);
    }

    private void CompareTypes(string path, XmlSchemaType ours, XmlSchemaType theirs)
    {
        // Built-in types cannot differ but by name, and names are compared where they are used.
        if (!compared.Add((ours, theirs)) || (IsBuiltIn(ours) && IsBuiltIn(theirs)))
            return;
        Same(path, "kind of type", ours.GetType().Name, theirs.GetType().Name);
        Same(path, "base types", BaseChain(ours), BaseChain(theirs));
        Same(path, "derivation", ours.DerivedBy, theirs.DerivedBy);
        Same(path, "variety", ours.Datatype?.Variety, theirs.Datatype?.Variety);
        Same(path, "value type", ours.TypeCode, theirs.TypeCode);
        Same(path, "final", ours.FinalResolved, theirs.FinalResolved);
        if (ours is XmlSchemaSimpleType ourSimple && theirs is XmlSchemaSimpleType theirSimple)
            CompareSimpleTypes(path, ourSimple, theirSimple);
        if (ours is XmlSchemaComplexType ourComplex && theirs is XmlSchemaComplexType theirComplex)
            CompareComplexTypes(path, ourComplex, theirComplex);
    }

    private void CompareSimpleTypes(string path, XmlSchemaSimpleType ours, XmlSchemaSimpleType theirs)
    {
        if (ours.Content is XmlSchemaSimpleTypeRestriction ourStep && theirs.Content is XmlSchemaSimpleTypeRestriction theirStep)
            Same(path, "facets", Facets(ourStep), Facets(theirStep));
        else
            differences.Add($"{path}: a simple type that is no restriction; the comparer does not know it");
        if (ours.BaseXmlSchemaType is { } ourBase && theirs.BaseXmlSchemaType is { } theirBase)
            CompareTypes(path, ourBase, theirBase);
    }

    private void CompareComplexTypes(string path, XmlSchemaComplexType ours, XmlSchemaComplexType theirs)
    {
        Same(path, "content", (ours.ContentType, ours.IsMixed, ours.IsAbstract), (theirs.ContentType, theirs.IsMixed, theirs.IsAbstract));
        Same(path, "block", ours.BlockResolved, theirs.BlockResolved);
        Same(path, "attributes", Names(ours.AttributeUses), Names(theirs.AttributeUses));
        if (ours.AttributeUses.Count > 0 || ours.AttributeWildcard is not null || theirs.AttributeWildcard is not null)
            differences.Add($"{path}: has attributes; the comparer only knows types without");
        CompareParticles(path, ours.ContentTypeParticle, theirs.ContentTypeParticle);
    }

    private void CompareParticles(string path, XmlSchemaParticle ours, XmlSchemaParticle theirs)
    {
        Same(path, "particle", ours.GetType().Name, theirs.GetType().Name);
        Same(path, "cardinality of the content", Cardinality(ours), Cardinality(theirs));
        switch (ours, theirs)
        {
            case (XmlSchemaElement ourElement, XmlSchemaElement theirElement):
                CompareElements($"{path}/{theirElement.Name}", ourElement, theirElement);
                break;
            case (XmlSchemaSequence ourSequence, XmlSchemaSequence theirSequence):
                CompareSequences(path, ourSequence, theirSequence);
                break;
            default:
                if (ours.GetType() == theirs.GetType())
                    differences.Add($"{path}: {ours.GetType().Name}; the comparer does not know it");
                break;
        }
    }

    private void CompareSequences(string path, XmlSchemaSequence ours, XmlSchemaSequence theirs)
    {
        Same(path, "elements in order", Order(ours), Order(theirs));
        foreach (var nested in ours.Items.Cast<XmlSchemaParticle>().Where(item => item is not XmlSchemaElement))
            differences.Add($"{path}: {nested.GetType().Name} inside a sequence; the comparer does not know it");

        // By name, so that one dropped element is one difference and the rest is still compared.
        var theirElements = theirs.Items.OfType<XmlSchemaElement>().ToLookup(element => element.QualifiedName);
        foreach (var element in ours.Items.OfType<XmlSchemaElement>())
        {
            if (theirElements[element.QualifiedName].FirstOrDefault() is { } theirElement)
                CompareElements($"{path}/{element.Name}", element, theirElement);
        }
    }

    private void Same<T>(string path, string what, T ours, T theirs)
    {
        if (!EqualityComparer<T>.Default.Equals(ours, theirs))
            differences.Add($"{path}: {what}: ours {ours}, theirs {theirs}");
    }

    private static bool IsBuiltIn(XmlSchemaType type) => type.QualifiedName.Namespace == XmlSchema.Namespace;

    private static string Cardinality(XmlSchemaParticle particle) => $"{particle.MinOccursString ?? "1"}..{particle.MaxOccursString ?? "1"}";

    private static string Order(XmlSchemaSequence sequence) =>
        string.Join(", ", sequence.Items.Cast<XmlSchemaParticle>()
            .Select(item => (item as XmlSchemaElement)?.QualifiedName.ToString() ?? item.GetType().Name));

    // Order and repetition of facets mean nothing, so a sorted set of kind and value.
    private static string Facets(XmlSchemaSimpleTypeRestriction step) =>
        string.Join(' ', step.Facets.Cast<XmlSchemaFacet>()
            .Select(facet => $"{facet.GetType().Name["XmlSchema".Length..^"Facet".Length]}{(facet.IsFixed ? "(fixed)" : "")}='{facet.Value}'")
            .Distinct().Order(StringComparer.Ordinal));

    private static string BaseChain(XmlSchemaType type) =>
        type.BaseXmlSchemaType is { } parent ? $"{parent.QualifiedName} {BaseChain(parent)}" : "";

    private static string Names(XmlSchemaObjectTable table) =>
        string.Join(", ", table.Names.Cast<XmlQualifiedName>().Select(name => name.ToString()).Order(StringComparer.Ordinal));

    private static string Namespaces(XmlSchemaSet set) =>
        string.Join(", ", set.Schemas().Cast<XmlSchema>()
            .Select(schema => $"{schema.TargetNamespace} ({schema.ElementFormDefault}/{schema.AttributeFormDefault})")
            .Order(StringComparer.Ordinal));
}
