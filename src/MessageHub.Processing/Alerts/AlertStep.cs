namespace MessageHub.Processing.Alerts;

/// <summary>What to do about one cause on one channel.</summary>
/// <param name="Key">Of the cause.</param>
/// <param name="Message">To send; null: nothing.</param>
/// <param name="WhenSent">What is known after that, or at once where there is nothing to send; null: nothing need be known any more.</param>
/// <param name="WhenNotSent">What is known when it could not be sent, so that the next round tries again.</param>
public sealed record AlertStep(string Key, AlertMessage? Message, AlertState? WhenSent, AlertState? WhenNotSent)
{
    /// <summary>
    /// Of every cause that is seen or was told: is it new, still there, or over? One cause is told at most once in its interval, however often it comes and
    /// goes; that it is over is told at once, if it was told that it is there. What could not be sent is due until it is.
    /// </summary>
    /// <param name="interval">Between two messages that a cause of this kind is there.</param>
    public static IReadOnlyList<AlertStep> Between(
        IReadOnlyList<AlertState> states, AlertLook look, Func<AlertKind, TimeSpan> interval, DateTimeOffset now)
    {
        var known = states.ToDictionary(state => state.Key);
        var seen = look.Sights.Select(sight => sight.Key).ToHashSet();
        return
        [
            .. look.Sights.Select(sight => Seen(known.GetValueOrDefault(sight.Key), sight, interval(sight.Kind), now)).OfType<AlertStep>(),
            .. states.Where(state => look.Kinds.Contains(state.Kind) && !seen.Contains(state.Key))
                .Select(state => Gone(state, interval(state.Kind), now)).OfType<AlertStep>(),
        ];
    }

    private static AlertStep? Seen(AlertState? state, AlertSight sight, TimeSpan interval, DateTimeOffset now)
    {
        var isNew = state?.Since is null;
        var there = new AlertState(sight.Kind, sight.Key, sight.Subject, state?.Since ?? now, state?.ToldAt, IsTold: !isNew && state!.IsTold);
        if (now - there.ToldAt < interval)
            return isNew ? new(sight.Key, Message: null, there, there) : null;

        var message = new AlertMessage(there.IsTold ? AlertEvent.Reminder : AlertEvent.Raised, sight.Kind, sight.Subject, there.Since!.Value, sight);
        return new(sight.Key, message, there with { ToldAt = now, IsTold = true }, there);
    }

    private static AlertStep? Gone(AlertState state, TimeSpan interval, DateTimeOffset now)
    {
        var isRecent = now - state.ToldAt < interval;
        var over = isRecent ? state with { Since = null, IsTold = false } : null;
        if (state.Since is not { } since)
            return isRecent ? null : new(state.Key, Message: null, over, over);

        // Not told, though it was told lately: it came back and went within the interval.
        if (!state.IsTold && isRecent)
            return new(state.Key, Message: null, over, over);
        return new(state.Key, new AlertMessage(AlertEvent.Recovered, state.Kind, state.Subject, since, Sight: null), over, state);
    }
}
