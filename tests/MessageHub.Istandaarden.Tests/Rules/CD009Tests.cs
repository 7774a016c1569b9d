namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD009Tests
{
    private static readonly (DateOnly?, DateOnly?) zomer = (Dag("2026-06-01"), Dag("2026-08-31"));

    [TestCase("01")]
    [TestCase("02")]
    [TestCase("03")]
    public void A_period_of_a_lasting_address_is_refused(string soort) =>
        In(new() { Soort = soort, Periode = zomer }).BreaksContent($"CD009 {Contact(1)}/Periode");

    [Test]
    public void A_temporary_address_may_have_one() =>
        new Keten().Ontvangt(Toewijzing() with { Contacten = [new(), new() { Soort = "04", Periode = zomer }] }).IsAccepted();

    [Test]
    public void A_temporary_address_needs_none() =>
        new Keten().Ontvangt(Toewijzing() with { Contacten = [new(), new() { Soort = "04" }] }).IsAccepted();

    [Test]
    public void A_lasting_address_without_one_is_accepted() => In(new()).IsAccepted();

    [Test]
    public void A_period_of_which_only_one_end_is_given_is_one() =>
        In(new() { Periode = (null, Dag("2026-08-31")) }).BreaksContent($"CD009 {Contact(1)}/Periode");

    [Test]
    public void The_contact_of_a_relation_counts_too() =>
        new Keten().Ontvangt(Toewijzing() with { Relaties = [new() { Contact = new() { Periode = zomer } }] })
            .BreaksContent($"CD009 {ContactVanRelatie(1)}/Periode");

    private static Verwerkt In(ContactXml contact) => new Keten().Ontvangt(Toewijzing() with { Contacten = [contact] });
}
