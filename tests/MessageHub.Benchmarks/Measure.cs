using System.Diagnostics;

namespace MessageHub.Benchmarks;

/// <summary>
/// Times things beside each other. The machines are noisy, so the contestants take turns within one run and their medians are compared: the
/// ratio means something, the milliseconds do not.
/// </summary>
internal static class Measure
{
    public static void Compare(string title, int rounds, params (string Name, Action Run)[] contestants)
    {
        foreach (var (_, run) in contestants)
            run();

        var times = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                GC.Collect();
                var watch = Stopwatch.StartNew();
                contestants[i].Run();
                times[i].Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{title} (median of {rounds}, in turns)");
        var yardstick = Median(times[0]);
        for (var i = 0; i < contestants.Length; i++)
            Console.WriteLine($"  {contestants[i].Name,-68} {Median(times[i]),10:F1} ms   x {Median(times[i]) / yardstick:F2}");
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
