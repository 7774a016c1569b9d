using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.Processing.Watching;

/// <summary>Section <c>Watch</c> of the configuration: when a light changes colour.</summary>
public sealed class WatchOptions : IValidatableObject
{
    public const string Section = "Watch";

    [Range(0.1, 100_000)]
    [Description("Minutes that a message may wait before the light of the oldest waiting message turns orange.")]
    public double WaitingOrangeMinutes { get; set; } = 5;

    [Range(0.1, 100_000)]
    [Description("Minutes that a message may wait before that light turns red.")]
    public double WaitingRedMinutes { get; set; } = 30;

    [Range(1, 3600)]
    [Description("Seconds between two signs of life of a process; one that misses three is taken for dead.")]
    public double HeartbeatSeconds { get; set; } = 10;

    [Range(0.1, 1000)]
    [Description("Days that a held line of a declaration may wait for a person's decision before its light turns red; it is orange as soon as one waits.")]
    public double HeldRedDays { get; set; } = 14;

    [Range(1, 30)]
    [Description("Days ahead in which the last day of an agreed term turns the light of the deadlines orange: 1 is today. It is red when a term has passed.")]
    public int DeadlineDays { get; set; } = 2;

    public TimeSpan HeldRed => TimeSpan.FromDays(HeldRedDays);

    public TimeSpan WaitingOrange => TimeSpan.FromMinutes(WaitingOrangeMinutes);

    public TimeSpan WaitingRed => TimeSpan.FromMinutes(WaitingRedMinutes);

    public TimeSpan HeartbeatInterval => TimeSpan.FromSeconds(HeartbeatSeconds);

    /// <summary>After so long without a sign of life a process is taken for dead.</summary>
    public TimeSpan Silence => HeartbeatInterval * 3.5;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (WaitingRedMinutes < WaitingOrangeMinutes)
            yield return new ValidationResult("is less than WaitingOrangeMinutes.", [nameof(WaitingRedMinutes)]);
    }
}
