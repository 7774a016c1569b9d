using System.Diagnostics;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>Another party, which pushes good messages all the while and notes how long each takes.</summary>
internal sealed class Bystander : IAsyncDisposable
{
    public const string Aanbieder = "65656056";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource end = new();
    private readonly Task<List<TimeSpan>> pushing;

    public Bystander(HostileHub hub) => pushing = Task.Run(() => PushAsync(hub));

    /// <summary>How long each push took, from short to long.</summary>
    public async Task<List<TimeSpan>> EndAsync()
    {
        await end.CancelAsync();
        var times = await pushing;
        times.Sort();
        return times;
    }

    public async ValueTask DisposeAsync()
    {
        if (!pushing.IsCompleted)
            await EndAsync();
        end.Dispose();
    }

    private async Task<List<TimeSpan>> PushAsync(HostileHub hub)
    {
        var times = new List<TimeSpan>();
        while (!end.IsCancellationRequested)
        {
            var request = RawRequests.PushOf((Berichten.VerzoekOmToewijzing() with { Aanbieder = Aanbieder }).ToBytes(), Guid.NewGuid(), Aanbieder);
            var watch = Stopwatch.StartNew();
            var answer = await RawClient.SendAsync(() => hub.ConnectAsync(Aanbieder), request);
            times.Add(watch.Elapsed);
            Assert.That(answer.Status, Is.EqualTo(204), answer.Text);
            await Task.Delay(Pause);
        }

        return times;
    }
}
