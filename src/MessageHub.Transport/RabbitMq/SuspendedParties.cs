using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace MessageHub.Transport.RabbitMq;

/// <summary>
/// Parties whose messages the broker returned, because nobody bound a queue, or refused, because the queue is full. They must not hold up the others,
/// nor be tried in a hot loop: one message is tried after a wait that grows to a minute.
/// </summary>
internal sealed class SuspendedParties(ILogger logger)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (long Since, TimeSpan Wait)> parties = new(StringComparer.Ordinal);

    public bool Contains(string party) => parties.ContainsKey(party);

    public List<string> Due() => [.. parties.Where(entry => Stopwatch.GetElapsedTime(entry.Value.Since) >= entry.Value.Wait).Select(entry => entry.Key)];

    public void Add(string party, string message, bool isReturned)
    {
        var now = Stopwatch.GetTimestamp();
        if (!parties.TryGetValue(party, out var known))
        {
            logger.LogWarning(
                "{Message} for {Party} was {What}; it stays undelivered and is tried again",
                message, party, isReturned ? "returned: no queue is bound for it" : "refused by the broker");
            parties[party] = (now, First);
        }
        else if (Stopwatch.GetElapsedTime(known.Since) >= known.Wait)
        {
            parties[party] = (now, known.Wait * 2 < Longest ? known.Wait * 2 : Longest);
        }
    }

    public void Remove(string party)
    {
        if (parties.Remove(party))
            logger.LogInformation("Messages for {Party} can be delivered again", party);
    }
}
