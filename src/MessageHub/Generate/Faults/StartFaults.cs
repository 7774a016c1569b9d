namespace MessageHub.Generate.Faults;

/// <summary>Faulty starts (305).</summary>
internal static class StartFaults
{
    /// <summary>StatusAanlevering 5 is not in code list COD467.</summary>
    public static BerichtDraft[] OnbekendeStatusAanlevering(TrajectPlanner planner) =>
        NaToewijzing(planner, product => product with { StatusAanlevering = "5" });

    /// <summary>A ToewijzingNummer that is never allocated.</summary>
    public static BerichtDraft[] TR019(TrajectPlanner planner)
    {
        var traject = planner.Plain(2);
        var onbekend = traject.Producten[1].ToewijzingNummer;
        var bekend = traject with { Producten = [traject.Product] };
        return [.. bekend.TotToewijzing(), Met(bekend.Start(), product => product with { ToewijzingNummer = onbekend })];
    }

    /// <summary>Two products start in two messages, with the same Identificatie.</summary>
    public static BerichtDraft[] TR056(TrajectPlanner planner)
    {
        var traject = planner.Plain(2);
        var eerste = (traject with { Producten = [traject.Producten[0]] }).Start();
        var tweede = (traject with { Producten = [traject.Producten[1]] }).Start();
        return [.. traject.TotToewijzing(), eerste, tweede with { Kop = eerste.Kop }];
    }

    /// <summary>Removes a start that was never sent.</summary>
    public static BerichtDraft[] TR063(TrajectPlanner planner) => NaToewijzing(planner, product => product with { StatusAanlevering = "3" });

    /// <summary>Removes a start after its stop.</summary>
    public static BerichtDraft[] TR071(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotStart(), traject.Stop(), NaStop(traject, product => product with { StatusAanlevering = "3" })];
    }

    /// <summary>The same start again. After a stop, for otherwise the first is still the actual one (TR326).</summary>
    public static BerichtDraft[] TR074(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotStart(), traject.Stop(), NaStop(traject, product => product)];
    }

    /// <summary>Another start, a week on, while the first has no stop. Another Begindatum is another key, so not TR074.</summary>
    public static BerichtDraft[] TR326(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        var later = Met(traject.Start(), product => product with { Begindatum = product.Begindatum.AddDays(7) });
        return [.. traject.TotStart(), later.Op(traject.Agenda.Start.AddDays(7))];
    }

    /// <summary>Tells the day before of a start to come.</summary>
    public static BerichtDraft[] TR134(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotToewijzing(), traject.Start().Op(traject.Product.Startdatum.AddDays(-1))];
    }

    /// <summary>Dated far in the future; near enough for nobody to be over 120 (TR002).</summary>
    public static BerichtDraft[] TR135(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotToewijzing(), traject.Start().Op(new(2039, 12, 31))];
    }

    /// <summary>RV02-1: starts three days before the allocation.</summary>
    public static BerichtDraft[] RV021(TrajectPlanner planner) =>
        NaToewijzing(planner, product => product with { Begindatum = product.ToewijzingIngangsdatum.AddDays(-3) });

    private static BerichtDraft[] NaToewijzing(TrajectPlanner planner, Func<StartProduct, StartProduct> change)
    {
        var traject = planner.Plain();
        return [.. traject.TotToewijzing(), Met(traject.Start(), change)];
    }

    private static StartDraft NaStop(Traject traject, Func<StartProduct, StartProduct> change) =>
        Met(traject.Start(), change).Op(traject.Agenda.Stop.AddDays(2));

    private static StartDraft Met(StartDraft draft, Func<StartProduct, StartProduct> change) =>
        draft with { Producten = draft.Producten.Select(change).ToArray() };
}
