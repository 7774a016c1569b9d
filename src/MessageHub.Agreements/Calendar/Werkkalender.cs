namespace MessageHub.Agreements.Calendar;

/// <summary>Working days: Monday to Friday without public holidays and without the days that the region adds. Safe for several threads.</summary>
/// <param name="extra">Days that the region does not work, besides the public holidays.</param>
public sealed class Werkkalender(IEnumerable<DateOnly> extra)
{
    private readonly HashSet<DateOnly> extra = [.. extra];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, HashSet<DateOnly>> perJaar = [];

    public bool IsWerkdag(DateOnly dag) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !extra.Contains(dag)
        && !perJaar.GetOrAdd(dag.Year, jaar => [.. Feestdagen.Van(jaar)]).Contains(dag);

    /// <summary>The last day of a term of so many working days: the first working day after <paramref name="dag"/> counts as 1.</summary>
    public DateOnly Na(DateOnly dag, long werkdagen)
    {
        for (var geteld = 0L; geteld < werkdagen;)
        {
            dag = dag.AddDays(1);
            if (IsWerkdag(dag))
                geteld++;
        }

        return dag;
    }

    /// <summary>The last day whose term of so many working days is over on <paramref name="vandaag"/>: what came later has time left.</summary>
    public DateOnly LaatsteVerlopen(DateOnly vandaag, long werkdagen)
    {
        var dag = vandaag.AddDays(-1);
        while (Na(dag, werkdagen) >= vandaag)
            dag = dag.AddDays(-1);
        return dag;
    }
}
