namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CS002Tests
{
    [TestCaseSource(nameof(Messages))]
    public void A_Bsn_that_fails_the_eleven_test_is_refused(BerichtXml bericht) =>
        new Keten().Ontvangt(bericht).IsRefusedInContentOn("CS002", at: ClientKlasse);

    private static IEnumerable<BerichtXml> Messages() =>
    [
        Toewijzing() with { Bsn = "999900007" }, Start() with { Bsn = "999900007" }, Stop() with { Bsn = "999900007" },
        VerzoekOmToewijzing() with { Bsn = "999900007" }, VerzoekOmWijziging() with { Bsn = "999900007" },
    ];

    [Test]
    public void Every_client_of_a_declaration_is_tested() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(Declaratie(new DeclaratieClientXml(), new DeclaratieClientXml { Bsn = "123456789" }))
            .IsRefusedInContentOn("CS002", at: DeclaratieClient(2));

    // 9*1 + 8*1 + 7*1 + 6*2 + 5*2 + 4*2 + 3*3 + 2*3 - 3 = 66, six times eleven.
    [TestCase("111222333")]
    [TestCase("000000000", Description = "passes: findings 6")]
    [TestCase("999900006")]
    public void A_Bsn_that_passes_is_accepted(string bsn) => new Keten().Ontvangt(Toewijzing() with { Bsn = bsn }).IsAccepted();

    [TestCase("111222332")]
    [TestCase("111222334")]
    [TestCase("999900060", Description = "two digits swapped")]
    public void One_that_does_not_is_refused(string bsn) =>
        new Keten().Ontvangt(Toewijzing() with { Bsn = bsn }).IsRefusedInContentOn("CS002", at: ClientKlasse);
}
