namespace MessageHub.Generate.Faults;

/// <summary>Declarations (323) that clash with an earlier one: March is declared first, correctly, then something goes wrong.</summary>
internal static class HerhalingFaults
{
    /// <summary>April under the ReferentieNummer of March.</summary>
    public static BerichtDraft[] TR314(TrajectPlanner planner) => NaMaart(planner, (traject, maart) =>
        traject.Declaratie(April(traject) with { ReferentieNummer = maart.Prestaties[0].ReferentieNummer }));

    /// <summary>After the declaration of April, the one of March.</summary>
    public static BerichtDraft[] TR318(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        var terug = Traject.Declaratiemaand.AddMonths(-1);
        var maart = traject.Declaratie(Maart(traject)) with { Maand = terug };
        return [.. traject.TotStart(), traject.Declaratie(), Later(traject, maart)];
    }

    /// <summary>A credit of a line that was never sent.</summary>
    public static BerichtDraft[] TR323(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotStart(), traject.Declaratie(traject.Credit(April(traject)))];
    }

    /// <summary>April under the DeclaratieNummer of March.</summary>
    public static BerichtDraft[] TR333(TrajectPlanner planner) => NaMaart(planner, (traject, maart) =>
        traject.Declaratie(April(traject)) with { DeclaratieNummer = maart.DeclaratieNummer });

    /// <summary>March again, without a credit in between.</summary>
    public static BerichtDraft[] TR389(TrajectPlanner planner) => NaMaart(planner, (traject, _) => traject.Declaratie(Maart(traject)));

    /// <summary>March is taken back twice.</summary>
    public static BerichtDraft[] TR390(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        var maart = Maart(traject);
        return
        [
            .. traject.TotStart(),
            traject.Declaratie(maart),
            Later(traject, traject.Declaratie(traject.Credit(maart))),
            Later(traject, traject.Declaratie(traject.Credit(maart))),
        ];
    }

    private static BerichtDraft[] NaMaart(TrajectPlanner planner, Func<Traject, DeclaratieDraft, DeclaratieDraft> fout)
    {
        var traject = planner.Plain();
        var maart = traject.Declaratie(Maart(traject));
        return [.. traject.TotStart(), maart, Later(traject, fout(traject, maart))];
    }

    // Declared in the DeclaratiePeriode April as well: an earlier month may be declared later (TR319).
    private static Prestatie Maart(Traject traject) => traject.Debet(traject.Product, Traject.Declaratiemaand.AddMonths(-1));

    private static Prestatie April(Traject traject) => traject.Debet(traject.Product, Traject.Declaratiemaand);

    private static DeclaratieDraft Later(Traject traject, DeclaratieDraft draft) => draft.Op(traject.Agenda.Declaratie.AddDays(7));
}
