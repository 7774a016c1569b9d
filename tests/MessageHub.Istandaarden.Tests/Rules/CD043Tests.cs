namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD043Tests
{
    [Test]
    public void A_decision_number_without_a_date_is_refused() =>
        In(7, null).BreaksContent($"CD043 {AangevraagdProduct(1)}/BeschikkingIngangsdatum");

    [Test]
    public void A_date_without_a_decision_number_is_refused() =>
        In(null, Keten.Vandaag).BreaksContent($"CD043 {AangevraagdProduct(1)}/BeschikkingIngangsdatum");

    [Test]
    public void Both_are_accepted() => In(7, Keten.Vandaag).IsAccepted();

    [Test]
    public void Neither_is_accepted() => In(null, null).IsAccepted();

    private static Verwerkt In(long? nummer, DateOnly? datum) => new Keten().Ontvangt(
        VerzoekOmToewijzing(new AangevraagdProductXml { BeschikkingNummer = nummer, BeschikkingIngangsdatum = datum }));
}
