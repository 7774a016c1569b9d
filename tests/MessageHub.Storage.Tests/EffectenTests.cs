using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Tests;

/// <summary>Changes of the dossier are a closed set, and every one of them is stored.</summary>
[TestFixture]
public sealed class EffectenTests
{
    private static readonly Verzoek Verzoek = new(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-9", VerzoekStatus.Ingediend);

    private static readonly DossierWijziging[] EachKind =
    [
        new ToewijzingGewijzigd(Samples.Toewijzing(1), null),
        new StartGemeld(Samples.Start()),
        new StartVerwijderd(Samples.Start()),
        new StopGemeld(Samples.Stop()),
        new StopVerwijderd(Samples.Stop()),
        new VerzoekGewijzigd(Verzoek, null),
        new DeclaratieVerwerkt(Samples.Declaratie("D1")),
        new PrestatieVerwerkt(Samples.Prestatie("P1")),
        new PrestatieBesloten(Samples.Prestatie("P2")),
        new RegelAangehouden("P3", ["RV10-1"], [], null),
        new DeclaratieBesloten(Samples.Declaratie("D1"), IsAfgewezen: false, []),
        new BerichtAfgewezen(new(IJw32.JW301.Sleutel, "0344", "T1"), [1], []),
    ];

    [Test]
    public void The_samples_are_of_every_kind_there_is() => Assert.That(
        EachKind.Select(wijziging => wijziging.GetType()),
        Is.EquivalentTo(typeof(DossierWijziging).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DossierWijziging)) && !type.IsAbstract)));

    [TestCaseSource(nameof(EachKind))]
    public void Every_kind_is_stored(DossierWijziging wijziging)
    {
        var effecten = Of(wijziging);
        Assert.That(
            effecten.Toewijzingen.Geldend.Count + effecten.Starts.Added.Count + effecten.Starts.Removed.Count + effecten.Stops.Added.Count + effecten.Stops.Removed.Count
                + effecten.Verzoeken.Geldend.Count + effecten.Declaraties.Count + effecten.Prestaties.Count + effecten.Besluiten.Count + effecten.Afgewezen.Count
                + effecten.Aangehouden.Count + effecten.Aanhoudingen.Count,
            Is.EqualTo(1));
    }

    [Test]
    public void What_follows_a_receipt_that_takes_back_is_stored_after_it()
    {
        var (toewijzing, afgewezen) = (EachKind[0], EachKind[^1]);
        DossierWijziging[][] perMessage = [[toewijzing], [afgewezen], [afgewezen], [toewijzing], [EachKind[1]]];
        var routing = Samples.Message().Routing!;

        var parts = Effecten.Of(perMessage.Select((wijzigingen, i) => Samples.Judged(new(i, "a.xml", routing, ReadOnlyMemory<byte>.Empty), wijzigingen)));

        Assert.That(
            parts.Select(part => (part.Toewijzingen.Geldend.Count, part.Starts.Added.Count, part.Afgewezen.Count)), Is.EqualTo(new[] { (1, 0, 2), (1, 1, 0) }));
    }

    [Test]
    public void A_kind_that_is_not_known_is_an_error_and_not_dropped() => Assert.That(() => Of(new NieuweWijziging()), Throws.ArgumentException);

    private static Effecten Of(DossierWijziging wijziging)
    {
        var routing = Samples.Message().Routing!;
        return Effecten.Of([Samples.Judged(new(1, "a.xml", routing, ReadOnlyMemory<byte>.Empty), wijziging)]).Single();
    }

    private sealed record NieuweWijziging : DossierWijziging;
}
