using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Standards;

/// <summary>
/// What iWmo has otherwise than iJw, each with the opposite verdict of the twin. What they have in common is in the fixtures that run in each
/// standard, and the schemas are compared in TwinSchemasTests.
/// </summary>
public class TwinTests
{
    private static readonly Standaard Jw = IJw32.Standaard, Wmo = IWmo32.Standaard;

    private static Verwerkt Ontvangt(Standaard standaard, BerichtXml bericht) => new Keten().Ontvangt(bericht with { Standaard = standaard });

    // ---- CS050, CS318

    [Test]
    public void CS050_a_relation_may_be_an_organisation_in_iJw_and_not_in_iWmo()
    {
        var bericht = Toewijzing() with { Relaties = [new() { Naam = new() { NaamGebruik = "6" } }] };
        Ontvangt(Jw, bericht).IsAccepted();
        Ontvangt(Wmo, bericht).BreaksContent($"CS050 {Relatie(1)}/Naam/NaamGebruik");
    }

    [Test]
    public void CS318_refuses_a_client_that_is_an_organisation_in_iJw_and_CS050_in_iWmo()
    {
        var bericht = Toewijzing() with { Naam = new() { NaamGebruik = "6" } };
        Ontvangt(Jw, bericht).BreaksContent($"CS318 {ClientKlasse}/Naam");
        Ontvangt(Wmo, bericht).BreaksContent($"CS050 {ClientKlasse}/Naam/NaamGebruik");
    }

    // ---- TR377, TR409

    [Test]
    public void TR377_reason_8_needs_a_Woonplaatsbeginsel_in_iJw_alone()
    {
        var bericht = Antwoord("V1") with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "8" };
        Ontvangt(Jw, bericht).BreaksContent($"TR377 {AntwoordKlasse}/Woonplaatsbeginsel");
        Ontvangt(Wmo, bericht).PassesContent();
    }

    [Test]
    public void TR409_refuses_what_the_schema_of_iWmo_does_not_have()
    {
        var bericht = Antwoord("V1") with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "2", Woonplaatsbeginsel = "0363" };
        Ontvangt(Jw, bericht).BreaksContent($"TR409 {AntwoordKlasse}/Woonplaatsbeginsel");
        Ontvangt(Wmo, bericht).IsInvalid();
    }

    // ---- TR302, TR361, TR386, TR410: aids may run beside anything

    private static readonly Product rolstoel = new("11", "11001"), hulp = new("02", "02A03");

    /// <summary>Two lines that overlap, and the rule that refuses them where neither is free.</summary>
    private static IEnumerable<TestCaseData> Stapels()
    {
        foreach (var (rule, klasse) in ((string, Productklasse)[])
        [
            ("TR302", Productklasse.ToegewezenProduct), ("TR386", Productklasse.AangevraagdProduct), ("TR410", Productklasse.NieuwProduct),
        ])
        {
            yield return new TestCaseData(rule, klasse).SetArgDisplayNames(rule);
        }
    }

    private static ProductregelXml[] Twee(Product? een, Product? ander) =>
    [
        Regel(een) with { Begin = Dag("2026-08-01") },
        Regel(ander) with { Begin = Dag("2026-08-02") },
    ];

    /// <summary>As level 2 wants it: an Omvang with a code (CD041), none without (CD080), and without any product a budget (CD079).</summary>
    private static ProductregelXml Regel(Product? product) => product?.Code is not null
        ? new() { Product = product }
        : new() { Product = product, Omvang = null, Budget = product is null ? 500000 : null };

    [TestCaseSource(nameof(Stapels))]
    public void Two_aids_of_one_kind_may_overlap(string rule, Productklasse klasse)
    {
        foreach (var categorie in (string[])["11", "12", "13", "14"])
        {
            var aid = new Product(categorie, categorie + "001");
            Ontvangt(Wmo, klasse.In(Twee(aid, aid))).PassesContent();
            Ontvangt(Wmo, klasse.In(Twee(aid, new Product(categorie, null)))).PassesContent();
            Ontvangt(Wmo, klasse.In(Twee(new Product(categorie, null), new Product(categorie, null)))).PassesContent();
        }

        Ontvangt(Wmo, klasse.In(Twee(hulp, hulp))).BreaksContent($"{rule} {klasse.Regel(2)}");
        Ontvangt(Jw, klasse.In(Twee(Keten.Product, Keten.Product))).BreaksContent($"{rule} {klasse.Regel(2)}");
    }

    [TestCase("10")]
    [TestCase("15")]
    public void The_categories_around_the_aids_may_not(string categorie)
    {
        var product = new Product(categorie, categorie + "A01");
        Ontvangt(Wmo, Productklasse.ToegewezenProduct.In(Twee(product, product))).BreaksContent($"TR302 {ToegewezenProduct(2)}");
    }

    [TestCaseSource(nameof(Stapels))]
    public void A_line_without_a_product_may_overlap_with_an_aid_and_with_nothing_else(string rule, Productklasse klasse)
    {
        Ontvangt(Wmo, klasse.In(Twee(null, rolstoel))).PassesContent();
        Ontvangt(Wmo, klasse.In(Twee(rolstoel, null))).PassesContent();
        Ontvangt(Wmo, klasse.In(Twee(null, hulp))).BreaksContent($"{rule} {klasse.Regel(2)}");
        Ontvangt(Wmo, klasse.In(Twee(null, null))).BreaksContent($"{rule} {klasse.Regel(2)}");
        Ontvangt(Jw, klasse.In(Twee(null, Keten.Product))).BreaksContent($"{rule} {klasse.Regel(2)}");
    }

    [Test]
    public void An_aid_between_two_others_does_not_hide_that_they_overlap() =>
        Ontvangt(Wmo, Productklasse.ToegewezenProduct.In([.. Twee(hulp, rolstoel), Regel(hulp) with { Begin = Dag("2026-08-03") }]))
            .BreaksContent($"TR302 {ToegewezenProduct(3)}");

    [Test]
    public void TR361_a_second_aid_may_be_asked_beside_the_one_that_stays()
    {
        Tweede(Wmo, rolstoel, rolstoel).IsAccepted();
        Tweede(Wmo, rolstoel, null).IsAccepted();
        Tweede(Wmo, hulp, hulp).IsRefusedOn("TR361", "9361", at: VerzoekKlasse);
        Tweede(Jw, Keten.Product, Keten.Product).IsRefusedOn("TR361", "9361", at: VerzoekKlasse);
    }

    [Test]
    public void TR361_what_changes_takes_its_category_from_the_allocation()
    {
        var keten = new Keten().Heeft(Toewijzing(
            new ToegewezenProductXml { Product = rolstoel },
            new ToegewezenProductXml { ToewijzingNummer = 1002, Product = rolstoel }) with { Standaard = Wmo });
        keten.Ontvangt(VerzoekOmWijziging() with { Standaard = Wmo, Ongewijzigd = [1002] }).IsAccepted();
    }

    private static Verwerkt Tweede(Standaard standaard, Product toegewezen, Product? gevraagd) =>
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml { Product = toegewezen }) with { Standaard = standaard })
            .Ontvangt(VerzoekOmWijziging() with
            {
                Standaard = standaard,
                Ongewijzigd = [1001],
                TeWijzigen = [],
                Nieuw = [gevraagd is null ? new() { Product = null, Omvang = null, Budget = 100000 } : new() { Product = gevraagd }],
            });

    // ---- TR321, IV077: domestic help by the week, up to six times the weekly volume

    private static readonly Product huishouden = new("01", "01A01");

    /// <summary>June 2026 touches five weeks, 23 to 27; six weeks' worth is 18 hours.</summary>
    [TestCase("01", 18, true)]
    [TestCase("01", 19, false)]
    [TestCase("02", 15, true)]
    [TestCase("02", 16, false)]
    public void TR321_a_month_of_domestic_help_may_take_six_weeks(string categorie, long uren, bool fits) =>
        InJuni(Wmo, new Product(categorie, categorie + "A01"), new Omvang(3, "04", "2"), uren, "2026-06-01", "2026-06-30", fits);

    [TestCase(15, true)]
    [TestCase(16, false)]
    public void TR321_in_iJw_the_weeks_of_the_month_count(long uren, bool fits) =>
        InJuni(Jw, Keten.Product, new Omvang(3, "04", "2"), uren, "2026-06-01", "2026-06-30", fits);

    [TestCase(18, true)]
    [TestCase(19, false)]
    public void TR321_six_weeks_whatever_the_length_of_the_period(long uren, bool fits) =>
        InJuni(Wmo, huishouden, new Omvang(3, "04", "2"), uren, "2026-06-24", "2026-06-30", fits, ingangsdatum: "2026-06-24");

    [TestCase(1080, true)]
    [TestCase(1081, false)]
    public void TR321_six_weeks_of_hours_in_minutes(long minuten, bool fits) =>
        InJuni(Wmo, huishouden, new Omvang(3, "04", "2"), minuten, "2026-06-01", "2026-06-30", fits, eenheid: "01");

    /// <summary>June 2026 has four Sundays. The rule names no variant (decision 0082).</summary>
    [TestCase("01", 18, true)]
    [TestCase("01", 19, false)]
    [TestCase("02", 12, true)]
    [TestCase("02", 13, false)]
    public void TR321_six_weeks_for_output_as_for_effort(string categorie, long stuks, bool fits) =>
        InJuni(Wmo, new Product(categorie, categorie + "A01"), new Omvang(3, "82", "2"), stuks, "2026-06-01", "2026-06-30", fits, eenheid: "82");

    [TestCase(12, true)]
    [TestCase(13, false)]
    public void TR321_by_the_month_domestic_help_is_like_any_other(long uren, bool fits) =>
        InJuni(Wmo, huishouden, new Omvang(12, "04", "4"), uren, "2026-06-01", "2026-06-30", fits);

    /// <summary>IV077: the whole is held within the allocation all the same: 24 June to 7 July touches three weeks, so 9 hours.</summary>
    [Test]
    public void TR322_holds_domestic_help_within_the_allocation()
    {
        var keten = new Keten().Heeft(Toewijzing(new ToegewezenProductXml
        {
            Product = huishouden, Omvang = new Omvang(3, "04", "2"), Ingangsdatum = Dag("2026-06-24"), Einddatum = Dag("2026-07-07"),
        }) with { Standaard = Wmo });
        var regel = Regel(huishouden, 10, "2026-06-24", "2026-06-30");
        keten.Ontvangt(Declaratie(regel) with { Standaard = Wmo }).IsRefusedOn("TR322", "9322", at: Prestatie(1));
        keten.Ontvangt(Declaratie(regel.Opnieuw() with { GeleverdVolume = 9 }) with { Standaard = Wmo }).IsAccepted();
    }

    private static void InJuni(
        Standaard standaard, Product product, Omvang omvang, long volume, string begin, string eind, bool fits, string eenheid = "04",
        string ingangsdatum = "2026-01-01")
    {
        var keten = new Keten().Heeft(Toewijzing(new ToegewezenProductXml
        {
            Product = product, Omvang = omvang, Ingangsdatum = Dag(ingangsdatum), Einddatum = Dag("2026-12-31"),
        }) with { Standaard = standaard });
        var judged = keten.Ontvangt(Declaratie(Regel(product, volume, begin, eind) with { Eenheid = eenheid }) with { Standaard = standaard });
        if (fits)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("TR321", "9321", at: Prestatie(1));
    }

    private static PrestatieXml Regel(Product product, long volume, string begin, string eind) => new()
    {
        ProductCategorie = product.Categorie,
        ProductCode = product.Code!,
        GeleverdVolume = volume,
        ProductTarief = 100,
        ProductPeriode = Periode(begin, eind),
    };

    // ---- RedenBeeindiging

    [Test]
    public void TR415_tells_the_earlier_stop_by_what_its_reason_means_in_the_standard()
    {
        Assert.That(TweedeStop(Jw), Does.EndWith("it ended on 2026-06-30, reason 31 (as planned)."));
        Assert.That(TweedeStop(Wmo), Does.EndWith("it ended on 2026-06-30, reason 31 (the client moved to another municipality)."));
    }

    private static string TweedeStop(Standaard standaard) =>
        new Keten().Heeft(
                Toewijzing() with { Standaard = standaard }, Start() with { Standaard = standaard },
                Stop(new StopProductXml { RedenBeeindiging = "31" }) with { Standaard = standaard })
            .Ontvangt(Stop(new StopProductXml { RedenBeeindiging = "36", Einddatum = Dag("2026-07-01") }) with { Standaard = standaard })
            .IsRefusedOn("TR415", "9415", at: StopProduct(1)).Findings[0].Text;

    // ---- level 1

    [TestCase("32", true, false, Description = "early, by the client, in iJw")]
    [TestCase("33", true, false)]
    [TestCase("34", true, false)]
    [TestCase("35", true, false)]
    [TestCase("19", false, true, Description = "as planned, in iWmo")]
    [TestCase("21", false, true)]
    [TestCase("22", false, true)]
    [TestCase("23", false, true)]
    [TestCase("31", true, true)]
    public void A_reason_for_ending_is_of_one_standard_or_of_both(string reden, bool inIJw, bool inIWmo)
    {
        var bericht = Stop(new StopProductXml { RedenBeeindiging = reden });
        Assert.That(Ontvangt(Jw, bericht).Bericht, inIJw ? Is.Not.Null : Is.Null);
        Assert.That(Ontvangt(Wmo, bericht).Bericht, inIWmo ? Is.Not.Null : Is.Null);
    }

    [Test]
    public void GezagsdragerBekend_is_of_iJw_alone()
    {
        var bericht = VerzoekOmToewijzing() with { GezagsdragerBekend = "1", Identificatie = "V1" };
        Ontvangt(Jw, bericht).IsAccepted();
        Ontvangt(Wmo, bericht).IsInvalid();
        var retour = Beoordeling(bericht, _ => "0200");
        Assert.That(Ontvangt(Jw, retour).Bericht, Is.Not.Null);
        Ontvangt(Wmo, retour).IsInvalid();
    }

    [Test]
    public void Woonplaatsbeginsel_is_of_iJw_alone()
    {
        var bericht = Antwoord("V1") with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "8", Woonplaatsbeginsel = "0363", Identificatie = "A1" };
        var verwerkt = Ontvangt(Jw, bericht).PassesContent();
        Assert.That(((Antwoordbericht)verwerkt.Bericht!).Antwoord.Woonplaatsbeginsel!.Gemeente, Is.EqualTo("0363"));
        Ontvangt(Wmo, bericht).IsInvalid();
        var retour = Beoordeling(bericht, _ => "0200");
        Assert.That(Ontvangt(Jw, retour).Bericht, Is.Not.Null);
        Ontvangt(Wmo, retour).IsInvalid();
    }

    [Test]
    public void A_product_category_is_of_one_standard()
    {
        // Written as they are: the kit would write the stand-in of 45.
        var bericht = Toewijzing(new ToegewezenProductXml { Product = new("02", "02A03") });
        Ontvangt(Wmo, bericht).IsAccepted();
        Ontvangt(Jw, bericht).IsInvalid();
        var jeugd = Toewijzing() with
        {
            Bewerking = xml => xml.Descendants().Single(element => element.Name.LocalName == "Categorie").Value = "45",
        };
        Ontvangt(Jw, jeugd).IsAccepted();
        Ontvangt(Wmo, jeugd).IsInvalid();
    }

    [Test]
    public void A_message_with_the_code_of_its_twin_is_invalid()
    {
        foreach (var (standaard, twin) in ((Standaard, Standaard)[])[(Jw, Wmo), (Wmo, Jw)])
        {
            Ontvangt(standaard, Start() with
            {
                Bewerking = xml => xml.Descendants().Single(element => element.Name.LocalName == "BerichtCode").Value = twin[305].BerichtCode,
            }).IsInvalid();
        }
    }
}
