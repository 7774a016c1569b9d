namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR338Tests
{
    private static Keten Toegewezen() => new Keten().Heeft(
        Toewijzing(), Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 2002 }) with { Bsn = Keten.AndereBsn });

    [Test]
    public void A_line_on_an_allocation_of_the_client_is_accepted() =>
        Toegewezen().Ontvangt(Declaratie(new PrestatieXml())).IsAccepted();

    [Test]
    public void A_line_on_an_unknown_allocation_is_refused_on_that_alone() =>
        Toegewezen().Ontvangt(Declaratie(new PrestatieXml { ToewijzingNummer = 7, ProductCode = "XXXXX", GeleverdVolume = 99 }))
            .IsRefusedOn("TR338", "9338", at: Prestatie(1));

    [Test]
    public void A_line_on_another_clients_allocation_is_refused() =>
        Toegewezen().Ontvangt(Declaratie(new PrestatieXml { ToewijzingNummer = 2002 })).IsRefusedOn("TR338", "9338", at: Prestatie(1));
}
