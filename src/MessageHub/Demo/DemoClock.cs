namespace MessageHub.Demo;

/// <summary>Says what it is told: a month goes by while the demo is filled.</summary>
internal sealed class DemoClock(DateTimeOffset begin) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = begin;

    public override DateTimeOffset GetUtcNow() => Now;
}
