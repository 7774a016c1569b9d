using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Tests.Properties;

/// <summary>Sums with credits: a store hands the lines out in any order, and a credit may come before the debit it undoes.</summary>
[Properties(Arbitrary = [typeof(DeclaratiestandProperties)], MaxTest = 300, QuietOnSuccess = true)]
public class DeclaratiestandProperties
{
    private static readonly string[] Units = [Eenheden.Uur, Eenheden.Minuut, Eenheden.Etmaal];

    /// <summary>A debit line, granted or refused, and whether a credit undid it, granted or refused.</summary>
    public sealed record Regel(long Volume, long Tarief, string Eenheid, PrestatieStatus Debet, PrestatieStatus? Credit);

    /// <summary>Lines, and an order for them and their credits.</summary>
    public sealed record Geval(Regel[] Regels, int Seed);

    public static Arbitrary<Geval> Gevallen() => Arb.From(
        from regels in (
            from volume in Gen.Choose(0, 500)
            from tarief in Gen.Choose(0, 10000)
            from eenheid in Gen.Elements(Units)
            from debet in Gen.Elements(PrestatieStatus.Toegekend, PrestatieStatus.Toegekend, PrestatieStatus.Afgewezen, PrestatieStatus.Ingediend)
            from credit in Gen.Elements<PrestatieStatus?>(null, PrestatieStatus.Toegekend, PrestatieStatus.Afgewezen)
            select new Regel(volume, tarief, eenheid, debet, credit)).ArrayOf()
        from seed in Gen.Choose(0, int.MaxValue)
        select new Geval(regels, seed));

    [Property]
    public bool Loaded_in_any_order_the_sum_is_that_of_what_stands(Geval geval)
    {
        var regels = geval.Regels.SelectMany(Ingediend).ToArray();
        new Random(geval.Seed).Shuffle(regels);
        var dossier = new Dossier();
        foreach (var regel in regels)
            dossier.Load(regel);

        var stand = dossier.Stand(Keten.ToewijzingNummer);
        var staand = geval.Regels.Where(regel => regel is { Debet: PrestatieStatus.Toegekend, Credit: not PrestatieStatus.Toegekend }).ToList();
        return stand.AantalDebet == staand.Count
            && stand.Bedrag == staand.Sum(regel => regel.Volume * regel.Tarief)
            && Units.All(eenheid => stand.Volume(eenheid) == staand.Where(regel => regel.Eenheid == eenheid).Sum(regel => regel.Volume));
    }

    private static IEnumerable<IngediendePrestatie> Ingediend(Regel regel, int index)
    {
        var debet = new Prestatie(
            new Position(null, "Prestatie", index, 0), $"R{index}", null, Keten.ToewijzingNummer, Keten.Product.Categorie, Keten.Product.Code!,
            Keten.Juni, regel.Volume, regel.Eenheid, regel.Tarief, new BedragMetDC(regel.Volume * regel.Tarief, DebetCredit.Debet));
        yield return new IngediendePrestatie(Keten.Bsn, "D1", debet, regel.Debet);
        if (regel.Credit is { } credit)
        {
            yield return new IngediendePrestatie(
                Keten.Bsn,
                "D2",
                debet with { ReferentieNummer = $"C{index}", VorigReferentieNummer = $"R{index}", IngediendBedrag = debet.IngediendBedrag with { DebetCredit = DebetCredit.Credit } },
                credit);
        }
    }
}
