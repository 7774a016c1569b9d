using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.Schema;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas.Facets;

/// <summary>
/// Whether <see cref="Level1RulesTests"/> would fail: each facet of our schemas is loosened in turn, and then some value of <see cref="Eisen"/> that must be refused
/// is not. A facet is left out only where another one of its type refuses the same values.
/// </summary>
public class LoosenedFacetTests
{
    private static readonly XNamespace Xs = XmlSchema.Namespace;

    /// <summary>Every message narrows these to one value.</summary>
    private static readonly string[] Narrowed = ["LDT_BerichtCode", "LDT_BerichtVersie", "LDT_BerichtSubversie"];

    private static IEnumerable<TestCaseData> Facets()
    {
        foreach (var file in OwnSchemas.Files)
        {
            var restrictions = OwnSchemas.Read(file).Descendants(Xs + "restriction").ToList();
            for (var restriction = 0; restriction < restrictions.Count; restriction++)
            {
                foreach (var kind in restrictions[restriction].Elements().Select(facet => facet.Name.LocalName).Distinct())
                {
                    if (!IsCovered(restrictions[restriction], kind))
                        yield return new TestCaseData(file, restriction, kind).SetArgDisplayNames(file, Owner(restrictions[restriction]), kind);
                }
            }
        }
    }

    [TestCaseSource(nameof(Facets))]
    public void A_facet_that_is_loosened_lets_a_value_through(string file, int restriction, string kind)
    {
        var owner = "";
        var loosened = OwnSchemas.CompileWith(file, schema =>
        {
            var element = schema.Descendants(Xs + "restriction").ElementAt(restriction);
            owner = Owner(element);
            Loosen(element, kind);
        });

        var let = Values(file, owner)
            .Where(value => Validation.Complaints(new MemoryStream(value.Bericht.With(value.Blad, value.Eis.Broken)), loosened).Count == 0)
            .Select(value => $"{value.Bericht.Naam}{value.Blad.Path} '{value.Eis.Broken}'");
        Assert.That(let, Is.Not.Empty);
    }

    private static void Loosen(XElement restriction, string kind)
    {
        foreach (var facet in restriction.Elements(Xs + kind).ToList())
        {
            var step = kind switch { "maxLength" or "maxInclusive" => 1, "minLength" or "minInclusive" => -1, _ => 0 };
            if (step == 0)
                facet.Remove();
            else
                facet.SetAttributeValue("value", long.Parse(facet.Attribute("value")!.Value, CultureInfo.InvariantCulture) + step);
        }
    }

    /// <summary>The values that the restriction is about: of elements of its type, or of the element in which it stands.</summary>
    private static IEnumerable<(VolledigBericht Bericht, Blad Blad, Eis Eis)> Values(string file, string owner) =>
        from bericht in VolledigBericht.Van(Standaarden.Ondersteund.Alle.Single(standaard => OwnSchemas.FilesOf(standaard).Contains(file)))
        from blad in bericht.Bladeren
        where file.EndsWith("/basisschema.xsd", StringComparison.Ordinal) ? TypeNames(blad.Type).Contains(owner) : file.EndsWith($"/{bericht.Naam}.xsd", StringComparison.Ordinal) && blad.Path.EndsWith($"/{owner}", StringComparison.Ordinal)
        from eis in blad.Eisen
        select (bericht, blad, eis);

    private static IEnumerable<string> TypeNames(XmlSchemaType? type)
    {
        for (; type is not null; type = type.BaseXmlSchemaType)
            yield return type.QualifiedName.Name;
    }

    /// <summary>The named type, or the element, that the restriction makes.</summary>
    private static string Owner(XElement restriction) => restriction.Ancestors().Select(parent => (string?)parent.Attribute("name")).First(name => name is not null)!;

    private static bool IsCovered(XElement restriction, string kind)
    {
        if (Narrowed.Contains(Owner(restriction)))
            return true;

        var pattern = (string?)restriction.Element(Xs + "pattern")?.Attribute("value");
        return kind switch
        {
            "maxLength" when restriction.Elements(Xs + "enumeration").Any() => true,
            "minLength" => pattern is not null && !Matches(pattern, ""),
            "maxLength" => pattern is not null && !Matches(pattern, Longer(restriction, '0')) && !Matches(pattern, Longer(restriction, 'x')),
            _ => false,
        };
    }

    private static string Longer(XElement restriction, char c) =>
        new(c, int.Parse(restriction.Element(Xs + "maxLength")!.Attribute("value")!.Value, CultureInfo.InvariantCulture) + 1);

    private static bool Matches(string pattern, string value) => Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
