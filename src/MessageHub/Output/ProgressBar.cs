using Spectre.Console;

namespace MessageHub.Output;

/// <summary>A bar for people who wait; nothing at all when the run is short, quiet or its output goes to a file or another program.</summary>
internal static class ProgressBar
{
    private const int ShortRun = 500;

    /// <param name="quiet">no bar whatever the terminal: standard output is for programs</param>
    /// <param name="work">gets a function to tell how many more are done</param>
    public static void Run(string title, int total, bool quiet, Action<Action<int>> work) =>
        RunAsync(title, total, quiet, done =>
        {
            work(done);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();

    /// <inheritdoc cref="Run"/>
    public static async Task RunAsync(string title, int total, bool quiet, Func<Action<int>, Task> work)
    {
        if (quiet || total < ShortRun || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            await work(_ => { });
            return;
        }

        await AnsiConsole.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(title, maxValue: total);
                await work(count => task.Increment(count));
            });
    }
}
