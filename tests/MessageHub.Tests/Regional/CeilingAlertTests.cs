using MessageHub.Agreements;
using MessageHub.Processing;
using MessageHub.Processing.Alerts;
using MessageHub.Processing.Watching;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Tests.Regional;

/// <summary>RM3-21 on the way to people: a ceiling with an open signal is a cause to tell, until it has none or a person closed it.</summary>
public class CeilingAlertTests
{
    private static readonly Overview NoLights = new(DateTimeOffset.UnixEpoch, [], null, [], null);

    [TestCase(70_000, 85)]
    [TestCase(75_000, 80)]
    [TestCase(75_001, null)]
    public async Task A_ceiling_is_told_from_eighty_per_cent_on(long cents, long? percent)
    {
        await using var regio = await GrantedAsync(cents);
        var look = await LookAsync(regio);
        Assert.That(look.Kinds, Does.Contain(AlertKind.Ceiling));
        Assert.That(
            look.Sights,
            Is.EqualTo(percent is null ? [] : new[] { new AlertSight(AlertKind.Ceiling, $"Ceiling {Keten.Aanbieder} B 2026", $"{Keten.Aanbieder}, B, 2026", percent) }));
    }

    [Test]
    public async Task A_person_who_closes_the_signal_ends_it()
    {
        await using var regio = await GrantedAsync(70_000);
        await regio.Get<Operations>().CloseSignalAsync((await regio.KijktAsync()).Single().Id, "els", "called the provider", default);
        Assert.That((await LookAsync(regio)).Sights, Is.Empty);
    }

    [Test]
    public async Task Where_the_rules_leave_ceilings_out_they_are_not_looked_at()
    {
        await using var regio = await GrantedAsync(70_000);
        var look = await LookAsync(regio, new AlertRuleOptions { Ceilings = false });
        Assert.That((look.Kinds.Count, look.Sights.Count), Is.EqualTo((0, 0)));
    }

    private static Task<AlertLook> LookAsync(Regio regio, AlertRuleOptions? rules = null) =>
        new AlertWatch(regio.Store, regio.Store, regio.Get<AgreementsFile>(), regio.Get<HubClock>(), rules ?? new()).LookAsync(NoLights, default);

    /// <summary>A hub on which 600 euros are granted, and the day's look was had.</summary>
    private static async Task<Regio> GrantedAsync(long ceiling)
    {
        var regio = await Regio.OpenAsync(
            new AgreementsFile
            {
                Contracts = [new ContractSettings([Keten.Aanbieder]) { Orders = [new OrderSettings("B", ["45A04"]) { Ceilings = [new CeilingSettings(2026, ceiling)] }] }],
            },
            "2026-01-05");
        await regio.HeeftAsync(Toewijzing(), Start());
        regio.Op("2026-07-15");
        await regio.HeeftAsync(Declaratie(new PrestatieXml()));
        await regio.KijktAsync();
        return regio;
    }
}
