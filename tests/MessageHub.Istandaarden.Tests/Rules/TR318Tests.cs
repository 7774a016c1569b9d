namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>The months of IV090: January, February, March and May were declared.</summary>
[InElkeStandaard]
public class TR318Tests
{
    private static readonly PrestatieXml march = new() { ProductPeriode = Periode("2026-03-01", "2026-03-31") };

    private static Keten DeclaredUpToMay() => new Keten { Datum = Dag("2026-08-15") }.Heeft(
        Toewijzing(),
        Over(1), Over(2), Over(5));

    private static JW323Xml Over(int month) => Over(month, new PrestatieXml
    {
        ProductPeriode = new(Dag(2026, month, 1), Dag(2026, month, DateTime.DaysInMonth(2026, month))),
    });

    private static JW323Xml Over(int month, PrestatieXml line) => Declaratie(line) with
    {
        DeclaratiePeriode = new(Dag(2026, month, 1), Dag(2026, month, DateTime.DaysInMonth(2026, month))),
        Dagtekening = Dag(2026, month + 1, 1),
    };

    [TestCase(3)]
    [TestCase(4)]
    public void A_month_before_the_latest_one_is_refused(int month) =>
        DeclaredUpToMay().Ontvangt(Over(month, march)).IsRefusedOn("TR318", "8214", at: DeclaratieKlasse);

    [TestCase(5)]
    [TestCase(6)]
    [TestCase(7, Description = "A month without care may be skipped.")]
    public void The_same_month_again_or_a_later_one_is_accepted(int month) =>
        DeclaredUpToMay().Ontvangt(Over(month, march)).IsAccepted();

    [Test]
    public void The_first_declaration_may_be_of_any_month() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Over(3, march)).IsAccepted();

    [Test]
    public void A_declaration_refused_as_a_whole_does_not_move_the_latest_month()
    {
        var keten = new Keten().Heeft(Toewijzing(), Over(1) with { DeclaratieNummer = "D1" });
        keten.Ontvangt(Over(5) with { DeclaratieNummer = "D1" }).IsRefusedOn("TR333", "9333", at: DeclaratieKlasse);
        keten.Ontvangt(Over(2)).IsAccepted();
    }

    [Test]
    public void A_declaration_whose_lines_were_all_refused_does_move_it()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Ontvangt(Over(5, march with { GeleverdVolume = 11 })).IsRefusedOn("TR321", "9321", at: Prestatie(1));
        keten.Ontvangt(Over(4, march.Opnieuw())).IsRefusedOn("TR318", "8214", at: DeclaratieKlasse);
    }
}
