namespace MessageHub.Generate.Faults;

/// <summary>Faulty stops (307).</summary>
internal static class StopFaults
{
    private const string Tijdelijk = "20";

    /// <summary>Ends the day before it began.</summary>
    public static BerichtDraft[] TR018(TrajectPlanner planner) =>
        NaStart(planner, product => product with { Einddatum = product.Begindatum.AddDays(-1) });

    /// <summary>Names a Begindatum that no start has.</summary>
    public static BerichtDraft[] TR382(TrajectPlanner planner) =>
        NaStart(planner, product => product with { Begindatum = product.Begindatum.AddDays(1) });

    /// <summary>Two temporary stops of one start; other end dates, so other keys (TR074).</summary>
    public static BerichtDraft[] TR413(TrajectPlanner planner) =>
        NaEerdereStop(planner, Tijdelijk, product => product with { RedenBeeindiging = Tijdelijk });

    /// <summary>A definitive stop that ends before the temporary one did.</summary>
    public static BerichtDraft[] TR414(TrajectPlanner planner) =>
        NaEerdereStop(planner, Tijdelijk, product => product with { Einddatum = product.Einddatum.AddDays(-40) });

    /// <summary>Two definitive stops, the second one ending later (TR074, TR414).</summary>
    public static BerichtDraft[] TR415(TrajectPlanner planner) => NaEerdereStop(planner, planner.Assortiment.VolgensPlan, product => product);

    private static BerichtDraft[] NaStart(TrajectPlanner planner, Func<StopProduct, StopProduct> change)
    {
        var traject = planner.Plain();
        return [.. traject.TotStart(), Met(traject.Stop(), change)];
    }

    /// <summary>After a stop that ended thirty days before the planned one.</summary>
    private static BerichtDraft[] NaEerdereStop(TrajectPlanner planner, string reden, Func<StopProduct, StopProduct> change)
    {
        var traject = planner.Plain();
        var eerdere = Met(traject.Stop(), product => product with { RedenBeeindiging = reden, Einddatum = product.Einddatum.AddDays(-30) });
        return [.. traject.TotStart(), eerdere, Met(traject.Stop(), change).Op(traject.Agenda.Stop.AddDays(1))];
    }

    private static StopDraft Met(StopDraft draft, Func<StopProduct, StopProduct> change) =>
        draft with { Producten = draft.Producten.Select(change).ToArray() };
}
