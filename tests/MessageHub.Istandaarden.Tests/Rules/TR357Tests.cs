namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR357Tests
{
    private static Verwerkt Gewenst(string datum, string? dagtekening = null) => new Keten().Heeft(Toewijzing()).Ontvangt(
        VerzoekOmWijziging(new TeWijzigenProductXml { GewensteIngangsdatum = Dag(datum) })
            with { Dagtekening = dagtekening is null ? Keten.Vandaag : Dag(dagtekening) });

    [TestCase("2026-07-15", Description = "the day of the request")]
    [TestCase("2026-03-01")]
    [TestCase("2025-12-31", Description = "before the allocation")]
    public void A_change_that_does_not_begin_in_the_future_begins_with_the_allocation(string datum) =>
        Gewenst(datum).IsRefusedOn("TR357", "9357", at: Klassen.TeWijzigenProduct(1))
            .AnswersWith((Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "0200"), (Klassen.TeWijzigenProduct(1), "9357"));

    [TestCase("2026-07-16", Description = "the day after the request")]
    [TestCase("2026-01-01", Description = "the Ingangsdatum")]
    public void Later_or_from_the_beginning_is_accepted(string datum) => Gewenst(datum).IsAccepted();

    [Test]
    public void The_future_is_seen_from_the_Dagtekening()
    {
        Gewenst("2026-07-10", dagtekening: "2026-07-09").IsAccepted();
        Gewenst("2026-07-10", dagtekening: "2026-07-10").IsRefusedOn("TR357", "9357", at: Klassen.TeWijzigenProduct(1));
    }
}
