using MessageHub.Istandaarden.Messages;
using MessageHub.Processing.Ports;

namespace MessageHub.Processing.Watching;

/// <summary>How the hub fares, at one moment.</summary>
/// <param name="Figures">Null when the store cannot be asked.</param>
/// <param name="Queues">Of the broker; empty when it is away or there is none.</param>
/// <param name="Traffic">Of the last day; null when it could not be counted yet.</param>
public sealed record Overview(
    DateTimeOffset At, IReadOnlyList<Light> Lights, QueueFigures? Figures, IReadOnlyList<QueueDepth> Queues, Traffic? Traffic);

/// <summary>What went through the hub.</summary>
/// <param name="Hours">The last twenty-four hours, oldest first; the last one runs still.</param>
/// <param name="Verdicts">Of those hours, per type.</param>
/// <param name="Codes">Return codes given today, most often first, beside what was usual.</param>
public sealed record Traffic(DateTimeOffset CountedAt, IReadOnlyList<HourTraffic> Hours, IReadOnlyList<SoortVerdicts> Verdicts, IReadOnlyList<CodeTrend> Codes)
{
    /// <summary>Codes that are given half as often again as usual, and at least a few times.</summary>
    public IEnumerable<CodeTrend> Rising => Codes.Where(code => code.IsRising);
}

/// <param name="Start">Of the hour.</param>
public sealed record HourTraffic(DateTimeOffset Start, long In, long Out);

/// <param name="Soort">Null: of messages of which it could not be told.</param>
public sealed record SoortVerdicts(BerichtSoort? Soort, IReadOnlyDictionary<MessageStatus, long> ByStatus)
{
    public long Total => ByStatus.Values.Sum();
}

/// <param name="LastDay">Findings with this code in the last twenty-four hours.</param>
/// <param name="Usual">Findings a day in the seven days before.</param>
public sealed record CodeTrend(string ReturnCode, long LastDay, double Usual)
{
    private const int Few = 5;

    public bool IsRising => LastDay >= Few && LastDay >= 1.5 * Usual;
}
