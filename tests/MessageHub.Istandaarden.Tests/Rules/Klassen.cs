using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>Places in requests and answers by short names, and what an answer says in all of them.</summary>
internal static class Klassen
{
    public const string Contact = ClientKlasse + "/Contactgegevens/Contact[1]";
    public const string Verzoek = ClientKlasse + "/Verzoek";
    public const string Antwoord = "/Bericht/Antwoord";
    public const string Woonplaatsbeginsel = Antwoord + "/Woonplaatsbeginsel";
    public const string DeclaratieAntwoord = "/Bericht/DeclaratieAntwoord";

    public static string OngewijzigdProduct(int index) => $"{Verzoek}/OngewijzigdeProducten/OngewijzigdProduct[{index}]";

    public static string TeWijzigenProduct(int index) => $"{Verzoek}/TeWijzigenProducten/TeWijzigenProduct[{index}]";

    public static string NieuwProduct(int index) => $"{Verzoek}/NieuweProducten/NieuwProduct[{index}]";

    public static string AfgewezenClient(int index) => $"{DeclaratieAntwoord}/Clienten/Client[{index}]";

    public static string AfgewezenPrestatie(int index, int client = 1) => $"{AfgewezenClient(client)}/Prestaties/Prestatie[{index}]";

    /// <summary>The answer carries these codes, each in its class, and none elsewhere (IV028).</summary>
    public static Verwerkt AnswersWith(this Verwerkt verwerkt, params (string Klasse, string Codes)[] expected)
    {
        Assert.That(verwerkt.Antwoord!.Codes, Is.EquivalentTo(expected.ToDictionary(pair => pair.Klasse, pair => pair.Codes)));
        return verwerkt;
    }

    /// <summary>Exactly these rules are reported as not checked, each with a reason, and none of them as a finding.</summary>
    public static Verwerkt LeavesUnchecked(this Verwerkt verwerkt, params string[] rules)
    {
        var notChecked = verwerkt.Unchecked;
        Assert.Multiple(() =>
        {
            Assert.That(notChecked.Select(rule => rule.Rule), Is.EquivalentTo(rules));
            Assert.That(notChecked.Select(rule => rule.Text), Has.All.Not.Empty);
            Assert.That(verwerkt.Findings.Select(finding => finding.Rule).Intersect(rules), Is.Empty);
        });
        return verwerkt;
    }

    public static Verwerkt DoesNotLeaveUnchecked(this Verwerkt verwerkt, string rule)
    {
        Assert.That(verwerkt.Unchecked.Select(notChecked => notChecked.Rule), Does.Not.Contain(rule));
        return verwerkt;
    }
}

/// <summary>Chains in which municipality and provider agreed on products or tariffs.</summary>
internal static class Afspraken
{
    public static Keten Keten(params Tariefafspraak[] tarieven) => Met(new Contracten(tarieven), Productcodelijst.Geen);

    public static Keten Keten(params ProductAfspraak[] producten) => Met(Contracten.Geen, new Productcodelijst(
        producten.Select(product => product with { Categorie = Productcategorieen.In(Testing.Keten.Standaard, product.Categorie) })));

    /// <summary>60 euros an hour for the kit's product from 2026, unless told otherwise.</summary>
    public static Tariefafspraak Tarief(
        long cents = 6000, string eenheid = Eenheden.Uur, string? aanbieder = null, string vanaf = "2026-01-01", string? totEnMet = null,
        string product = "45A04") => new(aanbieder, product, eenheid, cents, Dag(vanaf), totEnMet is null ? null : Dag(totEnMet));

    private static Keten Met(Contracten contracten, Productcodelijst producten) => new(new RuleBook(
        Standaarden.Ondersteund, ExternalSources.Embedded with { Contracten = contracten, Producten = producten }));
}
