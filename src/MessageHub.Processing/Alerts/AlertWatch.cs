using MessageHub.Agreements;
using MessageHub.Agreements.Rules;
using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Watching;

namespace MessageHub.Processing.Alerts;

/// <summary>Turns lights and open signals into causes that people are told of.</summary>
public sealed class AlertWatch(IStuckQueries stuck, ISignalStore signals, AgreementsFile agreements, HubClock clock, AlertRuleOptions rules)
{
    private const int KeyLength = 200;

    /// <summary>How the store itself fares. While it is away nothing else can be kept, so nothing else is told.</summary>
    public AlertLook StoreOnly(Overview overview) => Of(overview.Lights.Where(light => light.Subject == LightSubject.Store));

    /// <summary>Everything but the store.</summary>
    /// <exception cref="StoreUnavailableException">It went away.</exception>
    public async Task<AlertLook> LookAsync(Overview overview, CancellationToken cancellation)
    {
        var look = Of(overview.Lights.Where(light => light.Subject is not LightSubject.Store));
        var (kinds, sights) = (look.Kinds.ToHashSet(), look.Sights.ToList());
        if (sights.RemoveAll(sight => sight.Kind == AlertKind.Stuck) > 0)
            sights.AddRange((await stuck.StuckGroupsAsync(cancellation)).Select(Stuck));
        if (rules.Ceilings)
        {
            kinds.Add(AlertKind.Ceiling);
            sights.AddRange(await CeilingsAsync(cancellation));
        }

        return new(kinds, sights);
    }

    private static AlertKind KindOf(LightSubject subject) => subject switch
    {
        LightSubject.Store => AlertKind.Store,
        LightSubject.Broker => AlertKind.Broker,
        LightSubject.Workers => AlertKind.Workers,
        LightSubject.OldestWaiting => AlertKind.OldestWaiting,
        LightSubject.Stuck => AlertKind.Stuck,
        LightSubject.DeadLetters => AlertKind.DeadLetters,
        LightSubject.Held => AlertKind.Held,
        LightSubject.Deadlines => AlertKind.Deadlines,
    };

    private static bool IsOn(AlertFrom from, LightColor color) => color switch
    {
        LightColor.Red => from is AlertFrom.Red or AlertFrom.Orange,
        LightColor.Orange => from is AlertFrom.Orange,
        LightColor.Green or LightColor.Unknown => false,
    };

    /// <summary>Type of message, exception and place: what <see cref="Workers.FailureReason"/> lets through. The sender is in the key alone.</summary>
    private static AlertSight Stuck(StuckGroup group) =>
        new(AlertKind.Stuck, $"{AlertKind.Stuck} {group.Cause.Key}", $"{group.Cause.Soort.Naam}, {group.Cause.Reason}", group.Messages);

    private AlertLook Of(IEnumerable<Light> lights)
    {
        var known = lights.Where(light => light.Color != LightColor.Unknown && rules.From(light.Subject) != AlertFrom.Never).ToList();
        return new(
            known.Select(light => KindOf(light.Subject)).ToHashSet(),
            [
                .. known.Where(light => IsOn(rules.From(light.Subject), light.Color))
                    .Select(light => new AlertSight(KindOf(light.Subject), KindOf(light.Subject).ToString(), Subject: null, light.Count, light)),
            ]);
    }

    /// <summary>A person who closes the signal ends the alert.</summary>
    private async Task<IReadOnlyList<AlertSight>> CeilingsAsync(CancellationToken cancellation)
    {
        var open = (await signals.OpenCausesAsync(RM3_21.Agreement.Code, cancellation)).ToHashSet();
        if (open.Count == 0)
            return [];

        var sights = new List<AlertSight>();
        foreach (var (plafond, ceiling) in Plafondsignaal.Bewaakt(agreements).Where(watched => open.Contains(Plafondsignaal.Sleutel(watched.Plafond, watched.Ceiling))))
        {
            var granted = await signals.GrantedAsync(new Productievraag(plafond.Groep, (int)ceiling.Year), cancellation);
            var key = $"{AlertKind.Ceiling} {Plafondsignaal.Sleutel(plafond, ceiling)}";
            sights.Add(new(
                AlertKind.Ceiling, key[..Math.Min(key.Length, KeyLength)], FormattableString.Invariant($"{plafond.Contract.AgbCodes[0]}, {plafond.Order.Code}, {ceiling.Year}"),
                (long)decimal.Floor(granted * 100m / ceiling.MaximumOn(clock.Today))));
        }

        return sights;
    }
}
