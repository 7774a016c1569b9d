namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR319Tests
{
    private static readonly Periode mei = Periode("2026-05-01", "2026-05-31");

    [Test]
    public void Care_of_a_later_month_than_is_declared_is_refused() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(new PrestatieXml()) with { DeclaratiePeriode = mei })
            .IsRefusedOn("TR319", "9319", at: Prestatie(1)).HasVerdict(Verdict.Rejected)
            .AnswersWith(
                (Kop, "0200"), (Klassen.DeclaratieAntwoord, "0200"), (Klassen.AfgewezenClient(1), "0200"), (Klassen.AfgewezenPrestatie(1), "9319"));

    [Test]
    public void Care_of_the_month_itself_is_accepted() => new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(new PrestatieXml())).IsAccepted();

    [TestCase("2026-05-01", "2026-05-31")]
    [TestCase("2026-01-01", "2026-01-31")]
    public void Care_of_an_earlier_month_is_accepted(string begin, string eind) =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(new PrestatieXml { ProductPeriode = Periode(begin, eind) })).IsAccepted();

    [Test]
    public void The_other_lines_are_granted() =>
        new Keten().Heeft(Toewijzing())
            .Ontvangt(Declaratie(new PrestatieXml(), new PrestatieXml { ProductPeriode = mei }) with { DeclaratiePeriode = mei })
            .IsRefusedOn("TR319", "9319", at: Prestatie(1)).HasVerdict(Verdict.PartiallyAccepted)
            .AnswersWith(
                (Kop, "0200"), (Klassen.DeclaratieAntwoord, "0200"), (Klassen.AfgewezenClient(1), "0200"), (Klassen.AfgewezenPrestatie(1), "9319"));
}
