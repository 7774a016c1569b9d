using System.Net;

namespace MessageHub.Flow.Tests;

/// <summary>Pushes letters over some lanes at once, each stream in one lane and so in order, and does not give up while the hub is away.</summary>
internal sealed class Mailing(Parties parties)
{
    private const int Lanes = 8;

    private int accepted;

    /// <summary>So far.</summary>
    public int Accepted => accepted;

    public Task SendAsync(IEnumerable<Letter> letters) => Task.WhenAll(letters
        .GroupBy(letter => Math.Abs(StringComparer.Ordinal.GetHashCode(letter.Stroom)) % Lanes)
        .Select(lane => Task.Run(async () =>
        {
            foreach (var letter in lane)
                await SendAsync(letter);
        })));

    private async Task SendAsync(Letter letter)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var detail = "";
                var status = await parties.PushAsync(letter, text => detail = text);

                // Not unique: an earlier attempt was taken in, and the success answer got lost.
                if (status == HttpStatusCode.NoContent || (attempt > 1 && detail.Contains("TraceerID is niet uniek", StringComparison.Ordinal)))
                {
                    Interlocked.Increment(ref accepted);
                    return;
                }

                if (status != HttpStatusCode.ServiceUnavailable)
                    throw new InvalidOperationException($"{status}: {detail}");
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException && attempt < 600)
            {
            }

            await Task.Delay(50);
        }
    }
}
