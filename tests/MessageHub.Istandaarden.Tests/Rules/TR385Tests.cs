namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR385Tests
{
    private static readonly ToegewezenProductXml verwijdering =
        new() { Toewijzingsdatum = Dag("2026-07-15"), Einddatum = Dag("2026-01-01"), RedenWijziging = "13" };

    [Test]
    public void An_allocation_on_which_something_was_granted_is_not_removed() =>
        new Keten().Heeft(Toewijzing(), Declaratie(new PrestatieXml())).Ontvangt(Toewijzing(verwijdering))
            .IsRefusedOn("TR385", "9385", at: ToegewezenProduct(1))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Contact, "0200"), (ToegewezenProduct(1), "9385"));

    [Test]
    public void Without_declarations_it_is() => new Keten().Heeft(Toewijzing()).Ontvangt(Toewijzing(verwijdering)).IsAccepted();

    [Test]
    public void Once_all_was_credited_it_may_be()
    {
        var debet = new PrestatieXml();
        new Keten().Heeft(Toewijzing(), Declaratie(debet), Declaratie(debet.Credit())).Ontvangt(Toewijzing(verwijdering)).IsAccepted();
    }

    [Test]
    public void As_long_as_one_line_stands_it_may_not()
    {
        var mei = new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31") };
        new Keten().Heeft(Toewijzing(), Declaratie(mei, new PrestatieXml()), Declaratie(mei.Credit()))
            .Ontvangt(Toewijzing(verwijdering)).IsRefusedOn("TR385", "9385", at: ToegewezenProduct(1));
    }

    [Test]
    public void A_refused_line_is_no_hindrance()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Ontvangt(Declaratie(new PrestatieXml { GeleverdVolume = 11 })).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(Toewijzing(verwijdering)).IsAccepted();
    }

    [Test]
    public void Lines_on_another_allocation_are_no_hindrance()
    {
        var andere = new ToegewezenProductXml { ToewijzingNummer = 1002, Product = new Product("45", "45A05") };
        new Keten().Heeft(Toewijzing(new ToegewezenProductXml(), andere))
            .Heeft(Declaratie(new PrestatieXml { ToewijzingNummer = 1002, ProductCode = "45A05" }))
            .Ontvangt(Toewijzing(verwijdering)).IsAccepted();
    }

    [Test]
    public void For_another_reason_it_may_be_cut_short() =>
        new Keten().Heeft(Toewijzing(), Declaratie(new PrestatieXml()))
            .Ontvangt(Toewijzing(verwijdering with { RedenWijziging = "10", Einddatum = Dag("2026-07-31") })).IsAccepted();
}
