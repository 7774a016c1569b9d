namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR342Tests
{
    private const string total = $"TR342 {DeclaratieAntwoordKlasse}/TotaalToegekendBedrag";

    /// <summary>600 euros.</summary>
    private static readonly PrestatieXml regel = new();

    [TestCase(60000)]
    [TestCase(39999)]
    [TestCase(40001)]
    [TestCase(0)]
    public void A_difference_that_the_refused_lines_do_not_explain_is_refused(long toegekend) =>
        In(100000, toegekend, regel).BreaksContent(total);

    [Test]
    public void A_difference_that_they_explain_is_accepted() => In(100000, 40000, regel).PassesContent();

    [Test]
    public void Without_refused_lines_all_is_granted()
    {
        In(100000, 100000).PassesContent();
        In(100000, 99999).BreaksContent(total);
    }

    [Test]
    public void Refused_lines_of_all_clients_count()
    {
        var elders = new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [new() { GeleverdVolume = 5 }] };
        new Keten().Ontvangt(Answer(100000, 10000) with { Clienten = [new() { Prestaties = [regel] }, elders] }).PassesContent();
        new Keten().Ontvangt(Answer(100000, 40000) with { Clienten = [new() { Prestaties = [regel] }, elders] }).BreaksContent(total);
    }

    [Test]
    public void Of_a_refused_credit_less_was_granted_off()
    {
        var credit = new PrestatieXml { ReferentieNummer = "R0" }.Credit();
        In(10000, 70000, credit).PassesContent();
        In(10000, -50000, credit).BreaksContent(total);
    }

    [Test]
    public void Debit_and_credit_are_netted() =>
        In(100000, 100000, regel, new PrestatieXml { ReferentieNummer = "R0" }.Credit()).PassesContent();

    [Test]
    public void A_claim_below_zero_is_counted_with_its_sign()
    {
        In(-100000, -160000, regel).PassesContent();
        In(-100000, -40000, regel).BreaksContent(total);
    }

    [TestCase(100000)]
    [TestCase(1)]
    public void A_declaration_that_is_refused_as_a_whole_grants_nothing(long toegekend) =>
        new Keten().Ontvangt(Answer(100000, toegekend) with { RetourCodes = ["9333"] }).BreaksContent(total);

    [Test]
    public void Refused_as_a_whole_without_lines_zero_is_accepted() =>
        new Keten().Ontvangt(Answer(100000, 0) with { RetourCodes = ["9333"] }).PassesContent();

    [TestCase("0200")]
    [TestCase("8001")]
    public void A_code_of_approval_is_no_refusal(string code)
    {
        new Keten().Ontvangt(Answer(100000, 100000) with { RetourCodes = [code] }).PassesContent();
        new Keten().Ontvangt(Answer(100000, 0) with { RetourCodes = [code] }).BreaksContent(total);
    }

    [Test]
    public void An_answer_that_is_a_header_has_nothing_to_explain() =>
        new Keten().Ontvangt(DeclaratieAntwoord() with { HeeftAntwoord = false, HeaderRetourCodes = ["0001"] }).PassesContent();

    private static Verwerkt In(long ingediend, long toegekend, params PrestatieXml[] afgewezen) => new Keten().Ontvangt(
        Answer(ingediend, toegekend) with { Clienten = afgewezen.Length == 0 ? [] : [new DeclaratieClientXml { Prestaties = afgewezen }] });

    private static JW325Xml Answer(long ingediend, long toegekend) => DeclaratieAntwoord() with
    {
        TotaalIngediendBedrag = BedragMetDC.FromSaldo(ingediend), TotaalToegekendBedrag = BedragMetDC.FromSaldo(toegekend),
    };
}
