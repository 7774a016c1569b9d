namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD068Tests
{
    [Test]
    public void A_code_of_a_referrer_who_is_no_professional_is_refused([Values("01", "06", "08")] string type, [Values(null, "Ans")] string? naam) =>
        In(new(type, naam, "01012345")).BreaksContent($"CD068 {AangevraagdProduct(1)}/Verwijzer/ZorgverlenerCode");

    [Test]
    public void Without_the_code_he_is_accepted([Values("01", "06", "08")] string type) => In(new(type, "Ans", null)).IsAccepted();

    [Test]
    public void A_professional_may_have_one([Values("02", "03", "04", "05")] string type) => In(new(type, null, "01012345")).IsAccepted();

    private static Verwerkt In(Verwijzer verwijzer) =>
        new Keten().Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { Verwijzer = verwijzer }));
}
