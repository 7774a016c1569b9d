namespace MessageHub.Generate.Faults;

/// <summary>Faulty declarations (323), held against the allocation and the start.</summary>
internal static class DeclaratieFaults
{
    /// <summary>A space, where the pattern of DeclaratieNummer wants letters and digits (CS319).</summary>
    public static BerichtDraft[] SpatieInDeclaratieNummer(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotStart(), traject.Declaratie() with { DeclaratieNummer = "D 1" }];
    }

    /// <summary>A total one cent above the sum.</summary>
    public static BerichtDraft[] TR358(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotStart(), traject.Declaratie() with { TotaalErnaast = 1 }];
    }

    /// <summary>The month in two lines of five hours.</summary>
    public static BerichtDraft[] TR416(TrajectPlanner planner)
    {
        var traject = planner.Plain(product => product with { Levering = product.Levering with { Volume = 5 } });
        return
        [
            .. traject.TotStart(),
            traject.Declaratie(
                traject.Debet(traject.Product, Traject.Declaratiemaand),
                traject.Debet(traject.Product, Traject.Declaratiemaand)),
        ];
    }

    /// <summary>Someone of whom no allocation speaks. The lines are good: a refused Client leaves them unjudged (IV087).</summary>
    public static BerichtDraft[] TR304(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotStart(), traject.Declaratie() with { Bsn = planner.OnbekendPersoon().Bsn }];
    }

    /// <summary>The whole of April, while the allocation starts on the 14th.</summary>
    public static BerichtDraft[] TR307(TrajectPlanner planner)
    {
        var ingang = Traject.Declaratiemaand.AddDays(13);
        return NaStart(
            planner.Plain(product => product with { Ingangsdatum = ingang, Startdatum = ingang.AddDays(1) }),
            prestatie => prestatie with { Begindatum = Traject.Declaratiemaand });
    }

    /// <summary>
    /// The month after the allocation ended: a whole month, so not TR388. Total volume, which leaves room however months are counted (TR321).
    /// </summary>
    public static BerichtDraft[] TR308(TrajectPlanner planner)
    {
        var eind = Traject.Declaratiemaand.AddDays(-1);
        return NaStart(
            planner.Plain(product => product with { Einddatum = eind, Stopdatum = eind, Omvang = product.Omvang! with { Frequentie = "6" } }),
            prestatie => prestatie with { Einddatum = Traject.Declaratiemaand.AddMonths(1).AddDays(-1) });
    }

    /// <summary>May, in the declaration of April; sent in June, so that May is over (TR137).</summary>
    public static BerichtDraft[] TR319(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        var mei = traject.Debet(traject.Product, Traject.Declaratiemaand.AddMonths(1));
        return [.. traject.TotStart(), traject.Declaratie(mei).Op(new(2025, 6, 3))];
    }

    /// <summary>A ToewijzingNummer that is never allocated, for a client who is known.</summary>
    public static BerichtDraft[] TR338(TrajectPlanner planner)
    {
        var traject = planner.Plain(2);
        var bekend = traject with { Producten = [traject.Product] };
        return NaStart(bekend, prestatie => prestatie with { ToewijzingNummer = traject.Producten[1].ToewijzingNummer });
    }

    public static BerichtDraft[] TR339(TrajectPlanner planner) =>
        NaStart(planner.Plain(), prestatie => prestatie with { Categorie = planner.Assortiment.Categorie(1) });

    public static BerichtDraft[] TR340(TrajectPlanner planner) =>
        NaStart(planner.Plain(), prestatie => prestatie with { Code = planner.Assortiment.Code(0, "A05") });

    /// <summary>Allocated in hours, declared in dagdelen; only minutes would be allowed instead.</summary>
    public static BerichtDraft[] TR341(TrajectPlanner planner) =>
        NaStart(planner.Plain(), prestatie => prestatie with { Eenheid = "16" });

    /// <summary>One cent above volume times tariff; the total follows the line (TR358).</summary>
    public static BerichtDraft[] TR346(TrajectPlanner planner) =>
        NaStart(planner.Plain(), prestatie => prestatie with { Bedrag = prestatie.Bedrag + 1 });

    /// <summary>
    /// Declares on an allocation that was removed: its Einddatum became its Ingangsdatum (CS335). The ProductPeriode is that one day, so that it
    /// stays within what is left (TR308, TR388), and the start was on it (RV12-4A5).
    /// </summary>
    public static BerichtDraft[] TR384(TrajectPlanner planner)
    {
        var dag = Traject.Declaratiemaand;
        var traject = planner.Plain(product => product with
        {
            Ingangsdatum = dag,
            Startdatum = dag,
            Omvang = product.Omvang! with { Frequentie = "6" },
            Levering = product.Levering with { Volume = 2 },
        });
        // ReferentieAanbieder is for the first time only (TR379).
        var verwijderd = traject.Product with { Einddatum = dag, ReferentieAanbieder = null };
        var verwijdering = (traject.Toewijzing() with { Producten = [verwijderd], RedenWijziging = "13" }).Op(traject.Agenda.Start.AddDays(3));
        return [.. traject.TotStart(), verwijdering, traject.Declaratie(traject.Debet(verwijderd, dag))];
    }

    public static BerichtDraft[] TR387(TrajectPlanner planner) =>
        NaStart(planner.Plain(), prestatie => prestatie with { Begindatum = prestatie.Begindatum.AddDays(1) });

    public static BerichtDraft[] TR388(TrajectPlanner planner) =>
        NaStart(planner.Plain(), prestatie => prestatie with { Einddatum = prestatie.Einddatum.AddDays(-1) });

    /// <summary>RV12-4A5: declares without a start.</summary>
    public static BerichtDraft[] RV124A5(TrajectPlanner planner)
    {
        var traject = planner.Plain();
        return [.. traject.TotToewijzing(), traject.Declaratie()];
    }

    private static BerichtDraft[] NaStart(Traject traject, Func<Prestatie, Prestatie> change) =>
        [.. traject.TotStart(), traject.Declaratie(change(traject.Debet(traject.Product, Traject.Declaratiemaand)))];
}
