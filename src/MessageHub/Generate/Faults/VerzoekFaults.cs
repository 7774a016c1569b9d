namespace MessageHub.Generate.Faults;

/// <summary>Faulty requests (315).</summary>
internal static class VerzoekFaults
{
    /// <summary>Geslacht 7 is not in code list COD046.</summary>
    public static BerichtDraft[] OnbekendGeslacht(TrajectPlanner planner)
    {
        var verzoek = planner.Plain().Verzoek();
        return [verzoek with { Persoon = verzoek.Persoon with { Geslacht = "7" } }];
    }

    /// <summary>The last digit of the BSN is one off. In a request, which needs no earlier message that knows the client.</summary>
    public static BerichtDraft[] CS002(TrajectPlanner planner)
    {
        var verzoek = planner.Plain().Verzoek();
        var bsn = verzoek.Persoon.Bsn;
        var anders = bsn[..8] + (char)('0' + (bsn[8] - '0' + 1) % 10);
        return [verzoek with { Persoon = verzoek.Persoon with { Bsn = anders } }];
    }

    /// <summary>Sent to a municipality that does not exist; in a request, which needs nothing before it in its stream.</summary>
    public static BerichtDraft[] TR378(TrajectPlanner planner)
    {
        var verzoek = planner.Plain().Verzoek();
        return [verzoek with { Kop = verzoek.Kop with { Stroom = verzoek.Kop.Stroom with { Gemeente = Stromen.OnbestaandeGemeente } } }];
    }

    /// <summary>A request that was honoured, made again with the same ReferentieAanbieder.</summary>
    public static BerichtDraft[] TR347(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotToewijzing(), traject.Verzoek().Op(traject.Agenda.Toewijzing.AddDays(1))];
    }

    /// <summary>A second request, for something else, while the first has no answer.</summary>
    public static BerichtDraft[] TR374(TrajectPlanner planner)
    {
        var traject = planner.Plain(2);
        var verzoek = traject.Verzoek();
        return [verzoek with { Producten = [traject.Producten[0]] }, traject.Verzoek() with { Producten = [traject.Producten[1]] }];
    }

    /// <summary>The same product twice, at the same time.</summary>
    public static BerichtDraft[] TR386(TrajectPlanner planner)
    {
        var traject = planner.Plain(2, product => product with { Categorie = planner.Assortiment.Categorie(0), Code = planner.Assortiment.Code(0) });
        return [traject.Verzoek()];
    }
}
