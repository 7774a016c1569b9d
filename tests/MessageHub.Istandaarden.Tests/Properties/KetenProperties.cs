using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;

namespace MessageHub.Istandaarden.Tests.Properties;

/// <summary>
/// An accepted chain stays accepted when unrelated messages are put between: other children's, in the same stream and over the same month, accepted
/// or refused.
/// </summary>
[Properties(Arbitrary = [typeof(KetenProperties)], MaxTest = 60, QuietOnSuccess = true)]
[InElkeStandaard]
public class KetenProperties
{
    private static readonly string[] Children = [Keten.Bsn, Keten.AndereBsn, "999900031"];

    /// <summary>The order in which the messages of the chains come in, as a child per message; and whether the others' refused messages come between.</summary>
    public sealed record Menging(int[] Volgorde, bool AnderenBrekenRegels);

    public static Arbitrary<Menging> Mengingen() => Arb.From(
        from volgorde in Gen.Shuffle(Enumerable.Range(0, Children.Length).SelectMany(child => Enumerable.Repeat(child, ChainOf(0).Count)).ToArray())
        from breken in Gen.Elements(true, false)
        select new Menging(volgorde, breken));

    [Property]
    public void A_chain_between_other_chains_is_accepted(Menging menging)
    {
        var keten = new Keten();
        var chains = Children.Select((_, child) => new Queue<BerichtXml>(ChainOf(child))).ToList();
        foreach (var child in menging.Volgorde)
        {
            var bericht = chains[child].Dequeue();
            if (menging.AnderenBrekenRegels && child > 0)
                keten.Ontvangt(Broken(child));
            keten.Ontvangt(bericht).IsAccepted();
        }
    }

    /// <summary>Request, allocation, start, declaration, its correction (a credit and a new line), stop of one child.</summary>
    private static List<BerichtXml> ChainOf(int child)
    {
        var (bsn, nummer, verzoek) = (Children[child], Keten.ToewijzingNummer + child, $"VOT{child}");
        var prestatie = new PrestatieXml { ToewijzingNummer = nummer };
        return
        [
            VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = verzoek }) with { Bsn = bsn },
            Toewijzing(new ToegewezenProductXml { ToewijzingNummer = nummer, ReferentieAanbieder = verzoek }) with { Bsn = bsn },
            Start(new StartProductXml { ToewijzingNummer = nummer }) with { Bsn = bsn },
            Declaratie(new DeclaratieClientXml { Bsn = bsn, Prestaties = [prestatie] }),
            Declaratie(new DeclaratieClientXml { Bsn = bsn, Prestaties = [prestatie.Credit(), prestatie.Opnieuw() with { GeleverdVolume = 8 }] }),
            Stop(new StopProductXml { ToewijzingNummer = nummer }) with { Bsn = bsn },
        ];
    }

    /// <summary>A line on an allocation that this child does not have.</summary>
    private static JW323Xml Broken(int child) =>
        Declaratie(new DeclaratieClientXml { Bsn = Children[child], Prestaties = [new PrestatieXml { ToewijzingNummer = 999_999 }] });
}
