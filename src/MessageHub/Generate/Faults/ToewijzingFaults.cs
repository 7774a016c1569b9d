namespace MessageHub.Generate.Faults;

/// <summary>Faulty allocations (301).</summary>
internal static class ToewijzingFaults
{
    /// <summary>Two Contacten of one Soort. Products would not do: a number used twice is TR332 as well.</summary>
    public static BerichtDraft[] TR101(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [traject.Verzoek(), traject.Toewijzing() with { ContactSoorten = ["01", "01"] }];
    }

    /// <summary>The same product twice, at the same time; without a request, as that would break TR386 itself.</summary>
    public static BerichtDraft[] TR302(TrajectPlanner planner)
    {
        var traject = planner.Plain(2, product => product with { Categorie = planner.Assortiment.Categorie(0), Code = planner.Assortiment.Code(0), ReferentieAanbieder = null });
        return [traject.Toewijzing()];
    }

    /// <summary>Another client of the same stream is allocated its product under the number of the first.</summary>
    public static BerichtDraft[] TR332(TrajectPlanner planner)
    {
        var eerste = planner.Plain();
        var tweede = planner.Plain() with { Stroom = eerste.Stroom };
        var product = tweede.Product with { ToewijzingNummer = eerste.Product.ToewijzingNummer };
        return [.. eerste.TotToewijzing(), tweede.Verzoek(), tweede.Toewijzing() with { Producten = [product] }];
    }
}
