namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR366Tests
{
    private static Verwerkt Judge(Func<Beantwoord, PrestatieXml> regel, string bsn = Keten.Bsn, params BerichtXml[] eerder)
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Heeft(eerder);
        return beantwoord.Keten.Ontvangt(Beantwoord.Afgewezen(regel(beantwoord), bsn));
    }

    [Test]
    public void A_line_that_was_never_claimed_is_refused() =>
        Judge(own => own.Regel.Opnieuw()).IsRefusedOn("TR366", "9366", at: Klassen.AfgewezenPrestatie(1));

    [Test]
    public void The_line_itself_is_accepted() => Judge(own => own.Regel).IsAccepted();

    [Test]
    public void A_line_of_another_declaration_is_refused()
    {
        var andere = new PrestatieXml { ProductPeriode = Periode("2026-05-01", "2026-05-31") };
        Judge(_ => andere, Keten.Bsn, Declaratie(andere)).IsRefusedOn("TR366", "9366", at: Klassen.AfgewezenPrestatie(1));
    }

    [Test]
    public void The_line_of_another_client_is_refused() =>
        Judge(own => own.Regel, Keten.AndereBsn, Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 2002 }) with { Bsn = Keten.AndereBsn })
            .IsRefusedOn("TR366", "9366", at: Klassen.AfgewezenPrestatie(1));

    [TestCase(null, true)]
    [TestCase("R-ANDERS", false)]
    public void The_number_it_credits_belongs_to_it(string? vorige, bool isAccepted)
    {
        var beantwoord = new Beantwoord { Regel = new PrestatieXml().Credit() }.Ingediend();
        var regel = vorige is null ? beantwoord.Regel : beantwoord.Regel with { VorigReferentieNummer = vorige };
        var judged = beantwoord.Keten.Ontvangt(Beantwoord.Afgewezen(regel));
        if (isAccepted)
            judged.IsAccepted();
        else
            judged.IsRefusedOn("TR366", "9366", at: Klassen.AfgewezenPrestatie(1));
    }
}
