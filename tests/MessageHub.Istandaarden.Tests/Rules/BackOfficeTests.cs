using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>Declarations on which the back office decides: the JW323 is taken in, the JW325 that answers it is judged and takes effect.</summary>
[InElkeStandaard]
public class BackOfficeTests
{
    private static readonly BerichtIdentificatie identificatie = new("B-323", Keten.Vandaag);
    private static readonly Periode mei = Periode("2026-05-01", "2026-05-31");

    private readonly PrestatieXml regelMei = new() { ProductPeriode = mei };
    private readonly PrestatieXml regelJuni = new();

    /// <summary>May and June, ten hours of 60 euros each: 1200 euros.</summary>
    private JW323Xml Ingediend => Declaratie(regelMei, regelJuni) with { Identificatie = identificatie.Identificatie, DeclaratieNummer = "D1" };

    private static JW325Xml Antwoordt(BedragMetDC toegekend, params DeclaratieClientXml[] afgewezen) => DeclaratieAntwoord(afgewezen) with
    {
        DeclaratieIdentificatie = identificatie, TotaalIngediendBedrag = Euro(1200), TotaalToegekendBedrag = toegekend,
        RetourCodes = [afgewezen.Length == 0 ? "8001" : "0200"],
    };

    private static JW325Xml AllesToegekend => Antwoordt(Euro(1200));

    private static JW325Xml Afgewezen(params PrestatieXml[] regels) => Antwoordt(
        Euro(1200 - 600 * regels.Length), new DeclaratieClientXml { Prestaties = regels });

    private static JW325Xml GeheelAfgewezen => Antwoordt(Euro(0)) with { RetourCodes = ["9333"] };

    private static BedragMetDC Euro(long euro) => new(euro * 100, DebetCredit.Debet);

    private static Keten BackOffice(params BerichtXml[] berichten) =>
        new Keten(new RuleBook(Standaarden.Ondersteund, ExternalSources.Embedded, declaraties: DeclarationsDecidedBy.BackOffice)).Heeft(Toewijzing()).Heeft(berichten);

    // ---- the JW323

    [Test]
    public void A_declaration_is_taken_in_without_an_answer()
    {
        var keten = BackOffice();
        var judged = keten.Ontvangt(Ingediend).IsAccepted().HasVerdict(Verdict.Received);
        Assert.Multiple(() =>
        {
            Assert.That(judged.Antwoord, Is.Null);
            Assert.That(judged.Judgement!.ToegekendSaldo, Is.Zero);
            Assert.That(keten.Dossier.Declaratie("D1"), Has.Property("IsBesloten").False);
            Assert.That(keten.Dossier.Prestatie(regelJuni.ReferentieNummer)!.Status, Is.EqualTo(PrestatieStatus.Ingediend));
        });
    }

    [Test]
    public void What_the_rules_say_of_it_is_advice()
    {
        var keten = BackOffice();
        keten.Ontvangt(Declaratie(regelMei, regelJuni with { GeleverdVolume = 11 }) with { DeclaratieNummer = "D1" })
            .HasFindings($"TR321 {Prestatie(2)}").HasVerdict(Verdict.Received);
        Assert.That(keten.Dossier.Prestatie(regelJuni.ReferentieNummer)!.Status, Is.EqualTo(PrestatieStatus.Ingediend));
    }

    [Test]
    public void Level_2_is_advice_too() =>
        BackOffice().Ontvangt(Ingediend with { TotaalIngediendBedrag = Euro(1) }).HasFindings($"TR358 {DeclaratieKlasse}").HasVerdict(Verdict.Received);

    [Test]
    public void Advice_is_given_as_if_the_hub_decided_line_by_line()
    {
        // A credit and its new debit in one message; then the same claim twice.
        var keten = BackOffice(Ingediend, AllesToegekend);
        keten.Ontvangt(Declaratie(regelMei.Credit(), regelMei.Opnieuw())).IsAccepted().HasVerdict(Verdict.Received);
        keten.Ontvangt(Declaratie(regelMei.Opnieuw())).HasFindings($"TR389 {Prestatie(1)}");
        var april = new PrestatieXml { ProductPeriode = Periode("2026-04-01", "2026-04-30") };
        keten.Ontvangt(Declaratie(april, regelJuni.Opnieuw())).HasFindings($"TR389 {Prestatie(2)}");
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).Volume(Eenheden.Uur), Is.EqualTo(20), "Advice leaves no trace.");
    }

    [Test]
    public void Waiting_lines_count_for_nothing()
    {
        var keten = BackOffice(Ingediend);
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).AantalDebet, Is.Zero);
        keten.Ontvangt(Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-07-15"), Einddatum = Dag("2026-01-01"), RedenWijziging = "13" }))
            .IsAccepted();
    }

    [Test]
    public void Lines_under_a_DeclaratieNummer_that_is_taken_are_not_decided_on_with_it()
    {
        var april = new PrestatieXml { ProductPeriode = Periode("2026-04-01", "2026-04-30") };
        var keten = BackOffice(Ingediend);
        keten.Ontvangt(Declaratie(april) with { DeclaratieNummer = "D1" }).HasFindings($"TR333 {DeclaratieKlasse}").HasVerdict(Verdict.Received);
        keten.Ontvangt(AllesToegekend).IsAccepted();
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).AantalDebet, Is.EqualTo(2));
        Assert.That(keten.Dossier.Prestatie(april.ReferentieNummer), Is.Null);
    }

    // ---- the JW325

    [Test]
    public void An_answer_without_refused_lines_grants_all()
    {
        var keten = BackOffice(Ingediend);
        keten.Ontvangt(AllesToegekend).IsAccepted().HasVerdict(Verdict.Accepted);
        Assert.Multiple(() =>
        {
            Assert.That(keten.Dossier.Declaratie("D1"), Has.Property("IsBesloten").True);
            Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).Bedrag, Is.EqualTo(120000));
        });
    }

    [Test]
    public void The_named_lines_are_refused_and_the_others_granted()
    {
        var keten = BackOffice(Ingediend);
        keten.Ontvangt(Afgewezen(regelMei)).IsAccepted();
        Assert.Multiple(() =>
        {
            Assert.That(keten.Dossier.Prestatie(regelMei.ReferentieNummer)!.Status, Is.EqualTo(PrestatieStatus.Afgewezen));
            Assert.That(keten.Dossier.Prestatie(regelJuni.ReferentieNummer)!.Status, Is.EqualTo(PrestatieStatus.Toegekend));
            Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).Bedrag, Is.EqualTo(60000));
        });
    }

    [Test]
    public void What_was_granted_counts_for_later_declarations_and_what_was_refused_does_not()
    {
        var keten = BackOffice(Ingediend, Afgewezen(regelMei));

        // TR389: June stands, May is free.
        keten.Ontvangt(Declaratie(regelMei.Opnieuw(), regelJuni.Opnieuw())).HasFindings($"TR389 {Prestatie(2)}");

        // TR323: June can be credited, May cannot.
        keten.Ontvangt(Declaratie(regelMei.Credit(), regelJuni.Credit())).HasFindings($"TR323 {Prestatie(1)}");

        // TR314: both numbers are used.
        keten.Ontvangt(Declaratie(regelMei)).HasFindings($"TR314 {Prestatie(1)}");

        // TR385: the allocation stays.
        keten.Ontvangt(Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = Dag("2026-07-15"), Einddatum = Dag("2026-01-01"), RedenWijziging = "13" }))
            .IsRefusedOn("TR385", "9385", at: ToegewezenProduct(1));
    }

    [Test]
    public void What_was_granted_counts_in_the_total()
    {
        // TR322: 100 hours in all, 95 of them granted in five months.
        var keten = new Keten(new RuleBook(Standaarden.Ondersteund, ExternalSources.Embedded, declaraties: DeclarationsDecidedBy.BackOffice))
            .Heeft(Toewijzing(new ToegewezenProductXml { Omvang = new Omvang(20, Eenheden.Uur, Frequenties.Totaal) }))
            .Heeft(Ingediend, Afgewezen(regelMei));
        var april = new PrestatieXml { ProductPeriode = Periode("2026-04-01", "2026-04-30") };
        keten.Ontvangt(Declaratie(april with { GeleverdVolume = 11 })).HasFindings($"TR322 {Prestatie(1)}");
        keten.Ontvangt(Declaratie(april.Opnieuw() with { GeleverdVolume = 10 })).IsAccepted();
    }

    [Test]
    public void Refused_as_a_whole_it_counts_as_not_sent()
    {
        var keten = BackOffice(Ingediend);
        keten.Ontvangt(GeheelAfgewezen).IsAccepted();
        Assert.Multiple(() =>
        {
            Assert.That(keten.Dossier.Declaratie("D1"), Is.Null);
            Assert.That(keten.Dossier.Prestatie(regelJuni.ReferentieNummer), Is.Null);
        });

        // Its numbers are free again (IV087).
        keten.Ontvangt(Ingediend with { Identificatie = "B-323-2" }).IsAccepted();
        keten.Ontvangt(AllesToegekend with { DeclaratieIdentificatie = identificatie with { Identificatie = "B-323-2" } }).IsAccepted();
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).AantalDebet, Is.EqualTo(2));
    }

    [Test]
    public void A_header_alone_refuses_the_whole()
    {
        var keten = BackOffice(Ingediend);
        keten.Ontvangt(AllesToegekend with { HeeftAntwoord = false, HeaderRetourCodes = ["0001"] }).IsAccepted();
        Assert.That(keten.Dossier.Declaratie("D1"), Is.Null);
    }

    [Test]
    public void An_unknown_client_is_refused_with_his_lines()
    {
        // IV087: 8187 at the client, 0233 at his lines. TR304 must not stand in the way of saying so.
        var vreemd = new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [new PrestatieXml { ToewijzingNummer = 2002 }] };
        var keten = BackOffice();
        keten.Ontvangt(Declaratie(vreemd, new DeclaratieClientXml()) with { Identificatie = identificatie.Identificatie, DeclaratieNummer = "D1" })
            .HasFindings($"TR304 {DeclaratieClient(1)}");
        keten.Ontvangt(Antwoordt(Euro(600), vreemd with { RetourCodes = ["8187"], Prestaties = [vreemd.Prestaties[0] with { RetourCodes = ["0233"] }] }))
            .IsAccepted();
        Assert.That(keten.Dossier.Stand(Keten.ToewijzingNummer).AantalDebet, Is.EqualTo(1));
    }

    [Test]
    public void A_refused_answer_decides_nothing_and_a_better_one_does()
    {
        var keten = BackOffice(Ingediend);
        keten.Ontvangt(AllesToegekend with { DeclaratieNummer = "D2" }).HasVerdict(Verdict.Rejected);
        Assert.That(keten.Dossier.Declaratie("D1"), Has.Property("IsBesloten").False);
        keten.Ontvangt(AllesToegekend).IsAccepted();
    }

    [Test]
    public void An_answer_has_no_answer() => Assert.That(BackOffice().Ontvangt(AllesToegekend).HasVerdict(Verdict.Rejected).Antwoord, Is.Null);
}
