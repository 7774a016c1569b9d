using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;

namespace MessageHub.Istandaarden.Tests.Properties;

/// <summary>
/// Whatever chain of JW301, JW302, JW305 and JW307 comes on one allocation: a start is only accepted while nothing runs, so that at most one delivery runs; and
/// what a JW302 that refuses leaves is what there was before its JW301. Held against a model that knows no dossier: the list of what was accepted.
/// </summary>
[Properties(Arbitrary = [typeof(LeveringProperties)], MaxTest = 150, QuietOnSuccess = true)]
[InElkeStandaard]
public class LeveringProperties
{
    public abstract record Stap;

    /// <summary>A version set on one of a few days, so that versions come late and are equally old.</summary>
    private sealed record Wijst(int Dag, long Uren, bool Verwijderd) : Stap;

    /// <summary>Refuses one of the JW301s that came before.</summary>
    private sealed record Weigert(int Hoeveelste) : Stap;

    private sealed record Begint(int Dag, string? Code, bool Terug) : Stap;

    private sealed record Stopt(int Begin, string? Code, string Reden, int Dagen, bool Terug) : Stap;

    public sealed record Keuze(IReadOnlyList<Stap> Stappen);

    public static Arbitrary<Keuze> Ketens()
    {
        var code = Gen.Elements<string?>("45A04", "45A05", null);
        var wijst = from dag in Gen.Choose(1, 4) from uren in Gen.Choose(1, 20) from weg in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
                    select (Stap)new Wijst(dag, uren, weg);
        var weigert = Gen.Choose(0, 5).Select(hoeveelste => (Stap)new Weigert(hoeveelste));
        var begint = from dag in Gen.Choose(1, 5) from product in code from terug in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
                     select (Stap)new Begint(dag, product, terug);
        var stopt = from dag in Gen.Choose(1, 5) from product in code from reden in Gen.Elements("20", "31") from dagen in Gen.Choose(0, 3)
                    from terug in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
                    select (Stap)new Stopt(dag, product, reden, dagen, terug);
        return Arb.From(
            Gen.Frequency((2, wijst), (2, weigert), (4, begint), (4, stopt)).ListOf(25).Select(stappen => new Keuze([new Wijst(1, 10, false), .. stappen])),
            keuze => keuze.Stappen.Count < 2 ? [] : Enumerable.Range(0, keuze.Stappen.Count).Select(weg => new Keuze([.. keuze.Stappen.Where((_, i) => i != weg)])));
    }

    [Property]
    public void At_most_one_delivery_runs(Keuze keuze)
    {
        var model = new Model();
        foreach (var stap in keuze.Stappen)
        {
            var before = model.Lopend;
            if (!model.Doe(stap))
                continue;

            if (stap is Begint { Terug: false })
                Assert.That(before, Is.Empty, $"{stap} was accepted while deliveries ran");
            Assert.That(model.Lopend.Except(model.Heropend).Count(), Is.LessThanOrEqualTo(1), stap.ToString());
        }
    }

    [Property]
    public void What_stands_is_the_latest_version_that_was_not_refused(Keuze keuze)
    {
        var model = new Model();
        foreach (var stap in keuze.Stappen)
        {
            model.Doe(stap);
            Assert.That(model.UrenInDossier, Is.EqualTo(model.Uren), stap.ToString());
        }
    }

    [Property]
    public void A_refused_JW301_leaves_what_there_was_before_it(Keuze keuze)
    {
        var model = new Model();
        foreach (var stap in keuze.Stappen)
        {
            if (stap is Wijst)
            {
                var before = model.Stand();
                if (model.Doe(stap) && model.Doe(new Weigert(-1)))
                    Assert.That(model.Stand(), Is.EqualTo(before), stap.ToString());
            }

            model.Doe(stap);
        }
    }

    /// <summary>The hub's chain, and beside it what was accepted in so many words.</summary>
    private sealed class Model
    {
        private static readonly DateOnly Begin = Dag("2026-03-01");

        private readonly Keten keten = new();
        private readonly List<(JW301Xml Bericht, Wijst Stap)> versies = [];
        private readonly List<JW301Xml> geweigerd = [];
        private readonly List<(int Dag, string? Code)> starts = [];
        private readonly List<(int Dag, string? Code, string Reden, DateOnly Eind)> stops = [];
        private int nummer;

        /// <summary>Starts that ran beside another one when their stop was taken back, which TR063 does not forbid.</summary>
        public HashSet<(int Dag, string? Code)> Heropend { get; } = [];

        public IReadOnlyList<(int Dag, string? Code)> Lopend => [.. starts.Where(start => !stops.Any(stop => (stop.Dag, stop.Code) == start))];

        /// <summary>Null when no version stands.</summary>
        public long? Uren => versies.Where(versie => !geweigerd.Contains(versie.Bericht)).OrderBy(versie => versie.Stap.Dag).LastOrDefault().Stap?.Uren;

        public long? UrenInDossier => keten.Dossier.Toewijzing(Keten.Bsn, Keten.ToewijzingNummer)?.Omvang!.Volume;

        public string Stand() => string.Join('\n',
        [
            $"{keten.Dossier.Toewijzing(Keten.Bsn, Keten.ToewijzingNummer)}",
            .. keten.Dossier.Starts(Keten.Bsn).Select(start => $"{start}"), .. keten.Dossier.Stops(Keten.Bsn).Select(stop => $"{stop}"),
        ]);

        /// <summary>Sends the message; says whether it was accepted.</summary>
        public bool Doe(Stap stap) => stap switch
        {
            Wijst wijst => Wijs(wijst),
            Weigert weigert => Weiger(weigert),
            Begint begint => Meld(begint),
            Stopt stopt => Meld(stopt),
            _ => throw new ArgumentException(stap.ToString(), nameof(stap)),
        };

        private bool Wijs(Wijst stap)
        {
            var product = ToegewezenProductXml.Van(new Product("45", "45A04")) with
            {
                Toewijzingsdatum = Begin.AddDays(stap.Dag), Omvang = new Omvang(stap.Uren, Eenheden.Uur, Frequenties.PerMaand),
            };
            var bericht = Toewijzing(stap.Verwijderd ? Verwijderd(product) : product) with { Identificatie = $"T{nummer++}" };
            if (!IsAccepted(bericht))
                return false;
            versies.Add((bericht, stap));
            return true;
        }

        /// <summary>A negative one is the latest.</summary>
        private bool Weiger(Weigert stap)
        {
            if (versies.Count == 0)
                return false;
            var bericht = stap.Hoeveelste < 0 ? versies[^1].Bericht : versies[stap.Hoeveelste % versies.Count].Bericht;
            geweigerd.Add(bericht);
            return keten.Ontvangt(Afkeuring(bericht)).Verdict == Verdict.Received;
        }

        private bool Meld(Begint stap)
        {
            var sleutel = (stap.Dag, stap.Code);
            var regel = new StartProductXml { Begindatum = Begin.AddDays(stap.Dag), Product = new Product("45", stap.Code) };
            if (!IsAccepted(Start(stap.Terug ? Verwijderd(regel) : regel)))
                return false;
            if (stap.Terug)
                starts.Remove(sleutel);
            else
                starts.Add(sleutel);
            return true;
        }

        private bool Meld(Stopt stap)
        {
            var begin = Begin.AddDays(stap.Begin);
            var sleutel = (stap.Begin, stap.Code, stap.Reden, Eind: begin.AddDays(stap.Dagen));
            var regel = new StopProductXml
            {
                Begindatum = begin, Product = new Product("45", stap.Code), RedenBeeindiging = stap.Reden, Einddatum = sleutel.Eind,
            };
            if (!IsAccepted(Stop(stap.Terug ? Verwijderd(regel) : regel)))
                return false;
            if (!stap.Terug)
            {
                stops.Add(sleutel);
                return true;
            }

            var liepen = Lopend;
            stops.Remove(sleutel);
            if (liepen.Count > 0)
                Heropend.UnionWith(Lopend.Except(liepen));
            return true;
        }

        private bool IsAccepted(BerichtXml bericht) => keten.Ontvangt(bericht).Verdict == Verdict.Accepted;
    }
}
