using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>IV085: a credit undoes what was granted, whatever became of the allocation since. That each change refuses a debit is in the rules' own tests.</summary>
[InElkeStandaard]
public class CreditTests
{
    private static readonly PrestatieXml debet = new();

    private static Keten Gedeclareerd() => new Keten().Heeft(Toewijzing(), Declaratie(debet));

    private static IEnumerable<TestCaseData> Wijzigingen()
    {
        yield return Wijziging("shortened", toewijzing => toewijzing with { Einddatum = Keten.Juni.Begin });
        yield return Wijziging("moved", toewijzing => toewijzing with { Ingangsdatum = Keten.Juni.Eind });
        yield return Wijziging("removed", toewijzing => toewijzing with { RedenWijziging = RedenenWijziging.Verwijderd });
        yield return Wijziging("for another product", toewijzing => toewijzing with { Product = new Product("46", "46A01") });
        yield return Wijziging("in another unit", toewijzing => toewijzing with { Omvang = new Omvang(1, Eenheden.Dagdeel, Frequenties.PerMaand) });
        yield return Wijziging("with a small budget", toewijzing => toewijzing with { Omvang = null, Budget = 1 });

        static TestCaseData Wijziging(string name, Func<Toewijzing, Toewijzing> change) => new TestCaseData(change).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Wijzigingen))]
    public void A_credit_is_granted_on_an_allocation_that_is_now(Func<Toewijzing, Toewijzing> change)
    {
        var keten = Gedeclareerd();
        keten.Dossier.Load(change(keten.Dossier.Toewijzing(Keten.ToewijzingNummer)!));
        keten.Ontvangt(Declaratie(debet.Credit())).IsAccepted();
    }
}
