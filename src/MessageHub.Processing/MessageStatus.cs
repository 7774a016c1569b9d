using MessageHub.Istandaarden.Rules;

namespace MessageHub.Processing;

/// <summary>Where a message stands. The names, in camel case, are what users see; the numbers are stored.</summary>
public enum MessageStatus
{
    /// <summary>In the journal, not judged yet.</summary>
    Waiting = 0,

    Accepted = 1,

    /// <summary>A declaration of which some lines are refused.</summary>
    PartiallyAccepted = 2,

    /// <summary>Refused at levels 2 to 4 or by an agreement.</summary>
    Rejected = 3,

    /// <summary>Refused at level 1: there is no answer.</summary>
    Invalid = 4,

    /// <summary>A receipt, taken in and tied to the message it answers.</summary>
    Received = 5,

    /// <summary>Could not be judged (command line: unreadable).</summary>
    Failed = 6,

    /// <summary>Throws every time it is judged: its stream waits until an operator retries or discards it ("vastgelopen").</summary>
    Stuck = 7,

    /// <summary>Taken out by an operator: never judged, no effect, no answer.</summary>
    Discarded = 8,

    /// <summary>A declaration of which lines wait for a person to decide: there is no answer yet.</summary>
    Held = 9,
}

public static class MessageStatuses
{
    public static MessageStatus From(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => MessageStatus.Accepted,
        Verdict.PartiallyAccepted => MessageStatus.PartiallyAccepted,
        Verdict.Rejected => MessageStatus.Rejected,
        Verdict.Received => MessageStatus.Received,
        Verdict.Held => MessageStatus.Held,
    };

    /// <summary>The name users see, as <c>partiallyAccepted</c>.</summary>
    public static string ToText(this MessageStatus status) => status switch
    {
        MessageStatus.Waiting => "waiting",
        MessageStatus.Accepted => "accepted",
        MessageStatus.PartiallyAccepted => "partiallyAccepted",
        MessageStatus.Rejected => "rejected",
        MessageStatus.Invalid => "invalid",
        MessageStatus.Received => "received",
        MessageStatus.Stuck => "stuck",
        MessageStatus.Discarded => "discarded",
        MessageStatus.Failed => "failed",
        MessageStatus.Held => "held",
    };
}
