using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>Lines of declarations that an agreement holds, and what persons decide on them. Changed through <see cref="Operations"/> only.</summary>
public interface IHoldStore
{
    /// <summary>Lines that are held now, those included on which a person decided and a worker has yet to act; oldest first.</summary>
    Task<IReadOnlyList<HeldLine>> HoldsAsync(int maximum, CancellationToken cancellation);

    /// <summary>
    /// Notes what a person decided on these lines, all in one commit with an audit row each. A worker does it, in the stream's own order. Returns what became
    /// of each, in their order, and the streams that have work now.
    /// </summary>
    Task<(IReadOnlyList<HoldOutcome> Outcomes, IReadOnlyList<Stroom> Stromen)> DecideHoldsAsync(
        IReadOnlyList<long> holds, HoldDecision decision, Act act, CancellationToken cancellation);
}

/// <summary>A held line. No BSN, no reference of the sender.</summary>
/// <param name="Id">For deciding on it.</param>
/// <param name="MessageId">The declaration.</param>
/// <param name="Cents">What it claims or, as a credit, undoes; negative then.</param>
/// <param name="Rules">Codes of the rules that hold it.</param>
/// <param name="Behind">It is a credit for another held line, and waits for the decision on that.</param>
/// <param name="Decision">What a person decided, and no worker has done yet; null: nothing.</param>
/// <param name="Failure">Why a worker could not do what a person decided before; null: it was not tried, or could be done.</param>
public sealed record HeldLine(
    long Id, Stroom Stroom, BerichtSoort Soort, long MessageId, long ToewijzingNummer, string ProductCode, Periode ProductPeriode, long Cents,
    IReadOnlyList<string> Rules, bool Behind, DateTimeOffset Since, HoldDecision? Decision, string? Failure);

/// <summary>What is to be done with a held line. The numbers are stored.</summary>
public enum HoldDecision
{
    /// <summary>The rules that hold it do so no more; it is judged again by all others.</summary>
    Release = 1,

    /// <summary>It is refused with the code of the agreement.</summary>
    Refuse = 2,

    /// <summary>Nobody decided; what it waited for has happened, and it is judged again by all rules.</summary>
    JudgeAgain = 3,
}

public enum HoldOutcome
{
    Decided,

    /// <summary>No such line is held, or a person decided on it before.</summary>
    NotHeld,

    /// <summary>It waits behind another line, and for nothing else: that one is to be decided on.</summary>
    Behind,

    /// <summary>The act needs a reason.</summary>
    ReasonMissing,
}

/// <summary>A declaration with held lines on which a person decided, as it is to be judged again.</summary>
/// <param name="Findings">All that was found when it was judged before.</param>
public sealed record DecidedMessage(WaitingMessage Message, IReadOnlyList<DecidedLine> Lines, IReadOnlyList<StoredFinding> Findings);

/// <param name="Rules">Codes of the rules that hold it.</param>
/// <param name="Released">Codes of the rules that a person released it from before.</param>
public sealed record DecidedLine(
    long HoldId, string ReferentieNummer, HoldDecision Decision, IReadOnlyList<string> Rules, IReadOnlyList<string> Released);

/// <summary>A finding as the store has it: where it was is a path.</summary>
public sealed record StoredFinding(string Rule, int Level, string? ReturnCode, string Path, string Text, Istandaarden.FindingEffect Effect);
