using System.Text.RegularExpressions;
using System.Xml.Linq;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas;

/// <summary>
/// The schemas of iWmo are those of iJw but for a few things, listed here as they were found when both published sets were compared. So the seven that were
/// derived are held without any published file, and a change in one standard that the other has too is not forgotten there.
/// </summary>
public partial class TwinSchemasTests
{
    private static readonly Dictionary<string, (string IJw, string IWmo)> BerichtCodes = new()
    {
        ["WMO301"] = ("436", "414"), ["WMO302"] = ("437", "415"), ["WMO305"] = ("438", "418"), ["WMO306"] = ("439", "419"), ["WMO307"] = ("440", "420"),
        ["WMO308"] = ("441", "421"), ["WMO315"] = ("446", "444"), ["WMO316"] = ("447", "445"), ["WMO317"] = ("486", "480"), ["WMO318"] = ("487", "481"),
        ["WMO319"] = ("488", "482"), ["WMO320"] = ("489", "483"), ["WMO323"] = ("490", "484"), ["WMO325"] = ("491", "485"),
    };

    private static readonly string[] Productcategorieen =
        ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18"];

    private static readonly string[] RedenenBeeindiging = ["02", "19", "20", "21", "22", "23", "31", "36", "37", "38", "39"];

    [Test]
    public void The_schemas_of_iWmo_are_those_of_iJw_but_for_the_listed_differences()
    {
        var differences = SchemaComparer.Differences(
            OwnSchemas.Compile(IWmo32.Standaard), OwnSchemas.Compile(OwnSchemas.FilesOf(IJw32.Standaard).Select(AsIWmo)));
        Assert.That(differences, Is.Empty, string.Join('\n', differences));
    }

    /// <summary>Guards the test itself: without the list the sets differ, in exactly those places.</summary>
    [Test]
    public void The_listed_differences_are_there()
    {
        var differences = SchemaComparer.Differences(
            OwnSchemas.Compile(IWmo32.Standaard), OwnSchemas.Compile(OwnSchemas.FilesOf(IJw32.Standaard).Select(Renamed)));
        Assert.That(differences.Select(Where).Distinct(), Is.EquivalentTo((string[])
        [
            .. BerichtCodes.Keys.Select(message => $"{message} Header/BerichtCode"), "WMO315 Client", "WMO316 Client", "WMO319 Antwoord", "WMO320 Antwoord",
            "basisschema Categorie", "basisschema RedenBeeindiging", "the sets",
        ]));
    }

    [Test]
    public void What_is_derived_says_so_at_its_head()
    {
        foreach (var soort in IWmo32.Standaard.Soorten)
        {
            var head = OwnSchemas.Read(OwnSchemas.FileOf(IWmo32.Standaard, soort.Naam)).Nodes().OfType<XComment>().First().Value;
            Assert.That(head, soort.SchemaIsDerived ? Does.Contain("DERIVED") : Does.Not.Contain("DERIVED"), soort.Naam);
        }

        Assert.That(
            IWmo32.Standaard.Soorten.Where(soort => soort.SchemaIsDerived).Select(soort => soort.Nummer), Is.EqualTo(new[] { 302, 306, 308, 316, 318, 320, 325 }));
        Assert.That(IJw32.Standaard.Soorten.Where(soort => soort.SchemaIsDerived), Is.Empty);
    }

    private static XDocument AsIWmo(string file)
    {
        var schema = Renamed(file);
        var name = Path.GetFileNameWithoutExtension(file).Replace("JW", "WMO", StringComparison.Ordinal);
        if (BerichtCodes.TryGetValue(name, out var code))
        {
            var pattern = schema.Root!.Element("Header", "BerichtCode").Descendants(OwnSchemas.Xs + "pattern").Single();
            Assert.That((string?)pattern.Attribute("value"), Is.EqualTo(code.IJw));
            pattern.SetAttributeValue("value", code.IWmo);
        }

        switch (name)
        {
            case "WMO315" or "WMO316":
                schema.Root!.Element("Client", "GezagsdragerBekend").Remove();
                break;
            case "WMO319" or "WMO320":
                schema.Root!.Element("Antwoord", "Woonplaatsbeginsel").Remove();
                schema.Root!.Type("Woonplaatsbeginsel").Remove();
                break;
            case "basisschema":
                Codes(schema.Root!, "LDT_ProductCategorie", Productcategorieen);
                Codes(schema.Root!, "LDT_RedenBeeindiging", RedenenBeeindiging);
                break;
        }

        return schema;
    }

    private static void Codes(XElement schema, string type, IEnumerable<string> codes)
    {
        var restriction = schema.Type(type).Element(OwnSchemas.Xs + "restriction")!;
        restriction.Elements(OwnSchemas.Xs + "enumeration").Remove();
        restriction.Add(codes.Select(code => new XElement(OwnSchemas.Xs + "enumeration", new XAttribute("value", code))));
    }

    /// <summary>The schema of iJw with the names of iWmo.</summary>
    private static XDocument Renamed(string file) =>
        XDocument.Parse(MessageName().Replace(OwnSchemas.Read(file).ToString(), "wmo$1").Replace("ijw", "iwmo", StringComparison.Ordinal));

    /// <summary>From <c>http://www.istandaarden.nl/iwmo/3_2/wmo319/schema:Bericht/Antwoord: elements in order: ...</c>; a value by its element alone.</summary>
    private static string Where(string difference)
    {
        var path = difference.Split(": ")[0];
        if (path == "the sets" || Message().Match(path) is not { Success: true } message)
            return path;

        var place = message.Groups["place"].Value;
        return place.EndsWith("Categorie", StringComparison.Ordinal) ? "basisschema Categorie"
            : place.EndsWith("RedenBeeindiging", StringComparison.Ordinal) ? "basisschema RedenBeeindiging"
            : $"{message.Groups["message"].Value.ToUpperInvariant()} {place}";
    }

    [GeneratedRegex(@"jw(\d{3})")]
    private static partial Regex MessageName();

    [GeneratedRegex("/(?<message>[a-z0-9]+)/schema:(Bericht/)?(?<place>.*)$")]
    private static partial Regex Message();
}
