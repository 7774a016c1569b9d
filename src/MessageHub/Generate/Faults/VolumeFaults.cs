namespace MessageHub.Generate.Faults;

/// <summary>Declarations (323) of more than was allocated.</summary>
internal static class VolumeFaults
{
    /// <summary>21 hours in a month that has 20; the whole allocation has a hundred (TR322).</summary>
    public static BerichtDraft[] TR321(TrajectPlanner planner)
    {
        var traject = planner.Plain(product => product with { Levering = product.Levering with { Volume = product.Omvang!.Volume + 1 } });
        return [.. traject.TotStart(), traject.Declaratie()];
    }

    /// <summary>20 hours in all; 12 in March and 12 in April each fit (TR321), together they do not.</summary>
    public static BerichtDraft[] TR322(TrajectPlanner planner)
    {
        var traject = planner.Plain(product => product with
        {
            Omvang = product.Omvang! with { Frequentie = "6" },
            Levering = product.Levering with { Volume = 12 },
        });
        var maart = traject.Declaratie(traject.Debet(traject.Product, Traject.Declaratiemaand.AddMonths(-1)));
        return [.. traject.TotStart(), maart, traject.Declaratie()];
    }

    /// <summary>One cent more than the budget.</summary>
    public static BerichtDraft[] TR369(TrajectPlanner planner)
    {
        const int budget = 500_000;
        var traject = planner.Plain(product => product with
        {
            Code = null,
            Omvang = null,
            Budget = budget,
            Levering = product.Levering with { Volume = budget + 1, Eenheid = "83", Tarief = null },
        });
        return [.. traject.TotStart(), traject.Declaratie()];
    }
}
