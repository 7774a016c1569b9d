using MessageHub.Processing;

namespace MessageHub.OperatorConsole.Text;

/// <summary>Statuses that are drawn in one colour: ten colours tell less than five.</summary>
/// <param name="Class">Of a chip.</param>
internal sealed record VerdictGroup(string Name, string Fill, string Class)
{
    public static readonly VerdictGroup Good = new("goedgekeurd", "var(--good)", "green");
    public static readonly VerdictGroup Partial = new("deels toegekend", "var(--partial)", "orange");
    public static readonly VerdictGroup Refused = new("afgekeurd", "var(--refused)", "red");
    public static readonly VerdictGroup Open = new("wacht", "var(--open)", "unknown");
    public static readonly VerdictGroup Stuck = new("vastgelopen of terzijde", "var(--stuck)", "red");

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
