namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD067Tests
{
    [Test]
    public void A_professional_without_code_and_without_name_is_refused([Values("02", "03", "04", "05")] string type) =>
        In(new(type, null, null)).BreaksContent($"CD067 {AangevraagdProduct(1)}/Verwijzer/Naam");

    [Test]
    public void The_name_alone_is_accepted([Values("02", "03", "04", "05")] string type) => In(new(type, "Huisarts Zuid", null)).IsAccepted();

    [Test]
    public void Another_referrer_needs_no_name([Values("01", "06", "08")] string type) => In(new(type, null, null)).IsAccepted();

    private static Verwerkt In(Verwijzer verwijzer) =>
        new Keten().Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { Verwijzer = verwijzer }));
}
