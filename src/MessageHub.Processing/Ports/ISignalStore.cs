using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Processing.Ports;

/// <summary>
/// The list of what persons should know. What rules signal about a message comes on it in the commit of that message (<see cref="IStreamStore.CommitAsync"/>); the
/// rest is found by <see cref="SignalLook"/>. Persons close through <see cref="Operations"/>.
/// </summary>
public interface ISignalStore
{
    /// <summary>Open signals, oldest first.</summary>
    Task<IReadOnlyList<Signal>> SignalsAsync(int maximum, CancellationToken cancellation);

    /// <summary>Of the open signals of this rule what makes each cause another: <see cref="FoundSignal.Sleutel"/>.</summary>
    Task<IReadOnlyList<string>> OpenCausesAsync(string rule, CancellationToken cancellation);

    /// <summary>A page of signals: open ones oldest first, closed ones latest first.</summary>
    Task<SignalPage> SignalPageAsync(SignalQuery query, CancellationToken cancellation);

    /// <summary>A person closes a signal, with an audit row; false when no such signal is open. The same cause does not open it again.</summary>
    Task<bool> CloseSignalAsync(long id, Act act, CancellationToken cancellation);

    /// <summary>
    /// Takes the look of this day for this owner, for as long as the lease lasts; false when it was done, or another owner is at it.
    /// </summary>
    /// <param name="again">Although it was done.</param>
    Task<bool> BeginLookAsync(string owner, DateOnly day, bool again, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation);

    /// <summary>The causes that there are now for this question, in one query.</summary>
    Task<IReadOnlyList<Signaaloorzaak>> CausesAsync(Signaalvraag vraag, CancellationToken cancellation);

    /// <summary>Granted less credited, in euro cents.</summary>
    Task<long> GrantedAsync(Productievraag vraag, CancellationToken cancellation);

    /// <summary>
    /// Makes the list say what was found, in one commit that also ends the look: a cause that is new gets a signal, one that is back has its signal opened unless a
    /// person closed it, and what these rules signalled without a cause now is closed.
    /// </summary>
    /// <returns>Null when the owner lost the look to another; nothing was changed.</returns>
    Task<LookOutcome?> EndLookAsync(
        string owner, DateOnly day, IReadOnlyList<string> rules, IReadOnlyList<FoundSignal> found, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>A line on the list. Its text names no person.</summary>
/// <param name="Gemeente">Null: about a provider, in all municipalities.</param>
/// <param name="ToewijzingNummer">What it is about, if it is about an allocation.</param>
/// <param name="MessageId">What it is about, if it is about a message.</param>
public sealed record Signal(
    long Id, string Rule, string? Gemeente, string Aanbieder, long? ToewijzingNummer, long? MessageId, string Text, DateTimeOffset Since);

/// <summary>Which signals somebody looks for; null: all.</summary>
/// <param name="Next">Goes on from here (<see cref="SignalPage.Next"/>).</param>
public sealed record SignalQuery(
    string? Rule = null, string? Gemeente = null, string? Aanbieder = null, bool AreClosed = false, long? Next = null, int Maximum = 100);

/// <param name="Next">Goes on from here; null: that was all. A page need not be full: one look at closed signals walks a bounded stretch.</param>
public sealed record SignalPage(IReadOnlyList<ListedSignal> Signals, long? Next);

/// <param name="Closing">Null while it is open.</param>
public sealed record ListedSignal(Signal Signal, SignalClosing? Closing);

/// <param name="By">A person, or <c>messagehub</c>: the cause was gone.</param>
/// <param name="Note">What a person said about it.</param>
public sealed record SignalClosing(DateTimeOffset At, string By, string? Note);

/// <summary>A signal that there is a cause for.</summary>
/// <param name="Sleutel">What makes its cause another than all others of the rule.</param>
public sealed record FoundSignal(
    string Rule, string Sleutel, long? StroomId, string Aanbieder, long? ToewijzingNummer, long? MessageId, string Text);

/// <param name="Made">New, or open again.</param>
/// <param name="Closed">By itself: the cause is gone.</param>
public sealed record LookOutcome(int Made, int Closed);
