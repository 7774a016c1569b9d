namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD066Tests
{
    [Test]
    public void A_professional_known_by_code_and_by_name_is_refused([Values("02", "03", "04", "05")] string type) =>
        In(new(type, "Huisarts Zuid", "01012345")).BreaksContent($"CD066 {AangevraagdProduct(1)}/Verwijzer/Naam");

    [Test]
    public void The_code_alone_is_accepted([Values("02", "03", "04", "05")] string type) => In(new(type, null, "01012345")).IsAccepted();

    /// <summary>CD068: only a professional has a code.</summary>
    [Test]
    public void Of_another_referrer_the_code_is_wrong_and_not_the_name() =>
        In(new("01", "Wijkteam Zuid", "01012345")).BreaksContent($"CD068 {AangevraagdProduct(1)}/Verwijzer/ZorgverlenerCode");

    private static Verwerkt In(Verwijzer verwijzer) =>
        new Keten().Ontvangt(VerzoekOmToewijzing(new AangevraagdProductXml { Verwijzer = verwijzer }));
}
