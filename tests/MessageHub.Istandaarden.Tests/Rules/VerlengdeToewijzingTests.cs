namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>An allocation that is prolonged after its last month was declared in part (docs/decisions/0054).</summary>
[InElkeStandaard]
public class VerlengdeToewijzingTests
{
    private static readonly ToegewezenProductXml kort = new() { Einddatum = Dag("2026-06-20") };
    private static readonly ToegewezenProductXml lang = kort with { Einddatum = Dag("2026-12-31"), Toewijzingsdatum = Dag("2026-06-15"), RedenWijziging = "10" };
    private static readonly PrestatieXml deel = new() { ProductPeriode = Periode("2026-06-01", "2026-06-20") };
    private static readonly PrestatieXml juni = new();

    private static Keten Verlengd() => new Keten().Heeft(Toewijzing(kort), Declaratie(deel), Toewijzing(lang));

    [Test]
    public void The_days_that_came_with_it_have_no_line_of_their_own() =>
        Verlengd().Ontvangt(Declaratie(juni with { ProductPeriode = Periode("2026-06-21", "2026-06-30") }))
            .IsRefusedOn("TR387", "9387", at: Prestatie(1));

    [Test]
    public void What_was_declared_is_credited_and_the_month_declared_as_a_whole() =>
        Verlengd().Ontvangt(Declaratie(deel.Credit(), juni)).IsAccepted();

    [Test]
    public void Without_a_credit_it_is_another_claim() => Verlengd().Ontvangt(Declaratie(juni)).IsAccepted();

    [Test]
    public void The_part_cannot_be_declared_again() =>
        Verlengd().Heeft(Declaratie(deel.Credit())).Ontvangt(Declaratie(deel.Opnieuw())).IsRefusedOn("TR388", "9388", at: Prestatie(1));
}
