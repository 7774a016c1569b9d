using System.ComponentModel;
using MessageHub.Processing.Watching;

namespace MessageHub.Processing.Alerts;

public enum AlertFrom
{
    Never,

    /// <summary>As soon as somebody should look.</summary>
    Orange,

    /// <summary>When something does not go on.</summary>
    Red,
}

/// <summary>Section <c>Alerts:Rules</c> of the configuration: what people are told of. When a light changes colour is in section <c>Watch</c>.</summary>
public sealed class AlertRuleOptions
{
    [Description("From which colour of the light of the store people are told: Orange, Red or Never.")]
    public AlertFrom Store { get; set; } = AlertFrom.Red;

    [Description("The same for the connection to the broker.")]
    public AlertFrom Broker { get; set; } = AlertFrom.Red;

    [Description("The same for the workers: orange when one is silent, red when none works.")]
    public AlertFrom Workers { get; set; } = AlertFrom.Orange;

    [Description("The same for the oldest waiting message: see Watch:WaitingOrangeMinutes and Watch:WaitingRedMinutes.")]
    public AlertFrom OldestWaiting { get; set; } = AlertFrom.Red;

    [Description("The same for stuck messages; every cause by itself.")]
    public AlertFrom Stuck { get; set; } = AlertFrom.Red;

    [Description("The same for the broker's dead-letter queues, whose light turns orange.")]
    public AlertFrom DeadLetters { get; set; } = AlertFrom.Orange;

    [Description("The same for held lines of declarations: red when one waits long for a decision, see Watch:HeldRedDays.")]
    public AlertFrom Held { get; set; } = AlertFrom.Red;

    [Description("The same for agreed terms: orange when an answer is due soon, red when a term has passed; see Watch:DeadlineDays.")]
    public AlertFrom Deadlines { get; set; } = AlertFrom.Orange;

    [Description("Tell of production ceilings with an open signal (RM3-21): at `signalAt` per cent in the agreements file, 80 unless it says otherwise.")]
    public bool Ceilings { get; set; } = true;

    /// <summary>From which colour the light is told of.</summary>
    public AlertFrom From(LightSubject subject) => subject switch
    {
        LightSubject.Store => Store,
        LightSubject.Broker => Broker,
        LightSubject.Workers => Workers,
        LightSubject.OldestWaiting => OldestWaiting,
        LightSubject.Stuck => Stuck,
        LightSubject.DeadLetters => DeadLetters,
        LightSubject.Held => Held,
        LightSubject.Deadlines => Deadlines,
    };
}
