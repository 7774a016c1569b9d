namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR304 in a JW317; for a JW323 see TR304Tests, for a JW325 BackOfficeTests.</summary>
[InElkeStandaard]
public class TR304VerzoekTests
{
    [Test]
    public void A_change_for_a_client_without_allocations_is_refused_with_all_that_is_asked() =>
        new Keten().Ontvangt(VerzoekOmWijziging() with { Ongewijzigd = [1002], Nieuw = [new NieuwProductXml()] })
            .IsRefusedOn("TR304", "8187", at: ClientKlasse)
            .AnswersWith(
                (Kop, "0200"), (ClientKlasse, "8187"), (Klassen.Verzoek, "0233"), (Klassen.OngewijzigdProduct(1), "0233"),
                (Klassen.TeWijzigenProduct(1), "0233"), (Klassen.NieuwProduct(1), "0233"));

    [Test]
    public void For_a_client_with_an_allocation_it_is_accepted() =>
        new Keten().Heeft(Toewijzing()).Ontvangt(VerzoekOmWijziging()).IsAccepted();

    [Test]
    public void The_allocation_of_another_client_does_not_make_him_known() =>
        new Keten().Heeft(Toewijzing() with { Bsn = Keten.AndereBsn }).Ontvangt(VerzoekOmWijziging()).IsRefusedOn("TR304", "8187", at: ClientKlasse);

    [Test]
    public void A_refused_JW301_does_not_make_him_known()
    {
        var keten = new Keten();
        keten.Dossier.LoadElders(Keten.ToewijzingNummer);
        keten.Ontvangt(Toewijzing()).HasVerdict(Verdict.Rejected);
        keten.Ontvangt(VerzoekOmWijziging()).IsRefusedOn("TR304", "8187", at: ClientKlasse);
    }
}
