using MessageHub.Processing;

namespace MessageHub.OperatorConsole.Text;

/// <summary>Statuses that are drawn in one colour: ten colours tell less than five.</summary>
internal sealed record VerdictGroup(string Name, string Fill)
{
    public static readonly VerdictGroup Good = new("goedgekeurd", "var(--good)");
    public static readonly VerdictGroup Partial = new("deels toegekend", "var(--partial)");
    public static readonly VerdictGroup Refused = new("afgekeurd", "var(--refused)");
    public static readonly VerdictGroup Open = new("wacht", "var(--open)");
    public static readonly VerdictGroup Stuck = new("vastgelopen of terzijde", "var(--stuck)");

    public static IReadOnlyList<VerdictGroup> All { get; } = [Good, Partial, Refused, Open, Stuck];

    public static VerdictGroup Of(MessageStatus status) => status switch
    {
        MessageStatus.Accepted or MessageStatus.Received => Good,
        MessageStatus.PartiallyAccepted => Partial,
        MessageStatus.Rejected or MessageStatus.Invalid => Refused,
        MessageStatus.Waiting or MessageStatus.Held => Open,
        MessageStatus.Stuck or MessageStatus.Failed or MessageStatus.Discarded => Stuck,
    };
}
