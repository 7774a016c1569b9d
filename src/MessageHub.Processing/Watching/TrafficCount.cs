using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Watching;

/// <summary>Counts what went through the hub, hour by hour. Where an hour began in the journal is looked up once: it does not change any more.</summary>
internal sealed class TrafficCount(IOverviewQueries queries)
{
    private const int Hours = 24;
    private const int UsualDays = 7;

    private readonly Dictionary<DateTimeOffset, JournalPlace> places = [];

    public async Task<Traffic> CountAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var thisHour = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);
        var starts = Enumerable.Range(0, Hours).Select(hour => thisHour.AddHours(hour + 1 - Hours)).ToList();
        var usualFrom = starts[0].AddDays(-UsualDays);
        await FindAsync([usualFrom, .. starts], cancellation);

        List<long> messages = [.. starts.Select(start => places[start].MessageId), long.MaxValue];
        List<long> outgoing = [.. starts.Select(start => places[start].OutgoingId), long.MaxValue];
        var counts = await queries.MessagesAsync(messages, cancellation);
        var sent = await queries.OutgoingAsync(outgoing, cancellation);
        var codes = await queries.ReturnCodesAsync([places[usualFrom].MessageId, messages[0], long.MaxValue], cancellation);

        var received = counts.ToLookup(count => count.Range);
        var sentPerHour = sent.ToDictionary(count => count.Range, count => count.Messages);
        return new Traffic(
            now,
            [.. starts.Select((start, hour) => new HourTraffic(start, received[hour].Sum(count => count.Messages), sentPerHour.GetValueOrDefault(hour)))],
            [.. counts.GroupBy(count => count.Soort)
                .Select(group => new SoortVerdicts(group.Key, group.GroupBy(count => count.Status).ToDictionary(status => status.Key, status => status.Sum(count => count.Messages))))
                .OrderBy(verdicts => verdicts.Soort?.Naam, StringComparer.Ordinal)],
            [.. codes.GroupBy(code => code.ReturnCode)
                .Select(group => new CodeTrend(group.Key, Sum(group, range: 1), Sum(group, range: 0) / (double)UsualDays))
                .Where(code => code.LastDay > 0)
                .OrderByDescending(code => code.LastDay).ThenBy(code => code.ReturnCode, StringComparer.Ordinal)]);
    }

    private static long Sum(IEnumerable<CodeCount> codes, int range) => codes.Where(code => code.Range == range).Sum(code => code.Findings);

    private async Task FindAsync(IReadOnlyList<DateTimeOffset> moments, CancellationToken cancellation)
    {
        var unknown = moments.Where(moment => !places.ContainsKey(moment)).ToList();
        if (unknown.Count == 0)
            return;

        var found = await queries.PlacesAsync(unknown, cancellation);
        foreach (var past in places.Keys.Where(moment => moment < moments[0]).ToList())
            places.Remove(past);
        foreach (var (moment, place) in unknown.Zip(found))
            places[moment] = place;
    }
}
