namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR381Tests
{
    private static readonly ProductAfspraak[] lijst = [new("45A04", "45"), new("45A05", "45"), new("46B01", "46")];
    private static readonly Product fout = new("45", "46B01");

    /// <summary>Every message that names a product, with what went before it, and its lines with the product in question.</summary>
    private static IEnumerable<TestCaseData> Berichten()
    {
        yield return Case("JW301", [], product => Toewijzing(new ToegewezenProductXml { Product = product }), ToegewezenProduct(1));
        yield return Case("JW305", [], product => Start(Taakgericht(product)), StartProduct(1));
        yield return Case("JW307", [], product => Stop(new StopProductXml { ToewijzingNummer = null, Product = product }), StopProduct(1));
        yield return Case("JW315", [], product => VerzoekOmToewijzing(new AangevraagdProductXml { Product = product }), AangevraagdProduct(1));
        yield return Case(
            "JW317", [Toewijzing()],
            product => VerzoekOmWijziging() with
            {
                Nieuw = [new NieuwProductXml { Product = product, GewensteIngangsdatum = Dag("2027-01-01"), Einddatum = Dag("2027-06-30") }],
            },
            Klassen.NieuwProduct(1));
        yield return Case(
            "JW323", [Toewijzing(new ToegewezenProductXml { Product = null, Omvang = null, Budget = 999999 })],
            product => Declaratie(new PrestatieXml { ProductCategorie = product.Categorie, ProductCode = product.Code! }), Prestatie(1));
    }

    private static TestCaseData Case(string name, BerichtXml[] eerder, Func<Product, BerichtXml> bericht, string at) =>
        new TestCaseData(eerder, bericht, at).SetArgDisplayNames(name);

    private static StartProductXml Taakgericht(Product? product) => new() { ToewijzingNummer = null, Product = product };

    [TestCaseSource(nameof(Berichten))]
    public void A_code_of_another_category_is_refused(BerichtXml[] eerder, Func<Product, BerichtXml> bericht, string at) =>
        Ontvangt(Afspraken.Keten(lijst), eerder, bericht, fout).IsRefusedOn("TR381", "S329", at, level: 4);

    [TestCaseSource(nameof(Berichten))]
    public void A_code_that_is_not_on_the_list_is_refused(BerichtXml[] eerder, Func<Product, BerichtXml> bericht, string at) =>
        Ontvangt(Afspraken.Keten(lijst), eerder, bericht, new Product("45", "45Z99")).IsRefusedOn("TR381", "S329", at, level: 4);

    [TestCaseSource(nameof(Berichten))]
    public void A_code_of_its_category_is_accepted(BerichtXml[] eerder, Func<Product, BerichtXml> bericht, string at) =>
        Ontvangt(Afspraken.Keten(lijst), eerder, bericht, new Product("45", "45A05")).IsAccepted().DoesNotLeaveUnchecked("TR381");

    [TestCaseSource(nameof(Berichten))]
    public void Without_a_list_it_is_not_checked(BerichtXml[] eerder, Func<Product, BerichtXml> bericht, string at)
    {
        var judged = Ontvangt(new Keten(), eerder, bericht, fout).IsAccepted();
        Assert.That(judged.Unchecked.Single(finding => finding.Rule == "TR381").Text, Is.EqualTo("there is no product code list"));
    }

    [Test]
    public void The_answer_carries_the_code_in_the_line() =>
        Afspraken.Keten(lijst)
            .Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml(), new AangevraagdProductXml { Product = fout }))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (AangevraagdProduct(1), "0200"), (AangevraagdProduct(2), "S329"));

    [Test]
    public void A_line_without_a_code_has_nothing_to_check() =>
        new Keten().Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { Product = new Product("45", null), Omvang = null, Budget = 100000 }))
            .IsAccepted().LeavesUnchecked();

    [Test]
    public void A_line_that_takes_itself_back_is_not_held_to_it()
    {
        // TR063: nothing else of it is checked.
        var start = Taakgericht(fout);
        var keten = Afspraken.Keten(lijst);
        Gestart(keten, fout);
        keten.Ontvangt(Start(Verwijderd(start))).IsAccepted();
    }

    [Test]
    public void What_changes_takes_its_product_from_the_allocation()
    {
        var keten = Afspraken.Keten(lijst);
        keten.Dossier.Load(new Istandaarden.Dossiers.Toewijzing(
            Keten.Bsn, Keten.ToewijzingNummer, null, fout, Dag("2025-12-01"), default, Dag("2026-01-01"), null, null,
            new Omvang(10, Eenheden.Uur, Frequenties.PerMaand), null));
        keten.Ontvangt(VerzoekOmWijziging()).IsAccepted();
    }

    private static Verwerkt Ontvangt(Keten keten, BerichtXml[] eerder, Func<Product, BerichtXml> bericht, Product product)
    {
        keten.Heeft(eerder);
        var laatste = bericht(product);
        if (laatste is JW307Xml)
            Gestart(keten, product);
        return keten.Ontvangt(laatste);
    }

    /// <summary>A start that was accepted, whatever its product: from before there was a list.</summary>
    private static void Gestart(Keten keten, Product product) => keten.Dossier.Load(new Istandaarden.Dossiers.Start(
        Keten.Bsn, new StartSleutel(null, Productcategorieen.In(Keten.Standaard, product.Categorie), product.Code, Taakgericht(product).Begindatum), null));
}
