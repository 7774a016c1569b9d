using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>What the log and the mailboxes say of a batch.</summary>
public class BatchLogTests
{
    private static readonly Stroom stroom = new(Keten.Gemeente, Keten.Aanbieder, "iJw");

    [Test]
    public async Task What_regional_rules_refused_is_one_line_per_batch_that_says_how_to_switch_one_off()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        var taakgericht = Berichten.Start(new StartProductXml { ToewijzingNummer = null, ToewijzingIngangsdatum = null });
        await bench.PushAsync(taakgericht, taakgericht with { Bsn = Keten.AndereBsn });

        await bench.DrainAsync(stroom);

        Assert.That(bench.Log.Lines.Where(line => line.Contains("egional")), Is.EqualTo(new[]
        {
            $"Information: In stream {stroom}: Regional rules, which the standard does not have, refused: RV02-1 (2x). To switch one off: "
                + "{ \"rules\": { \"RV02-1\": { \"enabled\": false } } } in the agreements file (docs/agreements.md). ",
        }));
    }

    [Test]
    public async Task A_batch_in_which_only_published_rules_refused_has_no_such_line()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        await bench.PushAsync(Berichten.Start());

        await bench.DrainAsync(stroom);

        Assert.That(bench.Log.Lines.Count(line => line.Contains("Batch in stream")), Is.EqualTo(1));
        Assert.That(bench.Log.ToString(), Does.Not.Contain("egional"));
    }

    [Test]
    public async Task A_refusal_by_the_municipality_of_what_the_hub_answered_is_not_passed_on_and_its_approval_is()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        var start = Berichten.Start() with { Identificatie = "S1" };
        await bench.PushAsync(Berichten.Toewijzing(), start, Berichten.Afkeuring(start));
        await bench.DrainAsync(stroom);
        Assert.That(await PassedOnAsync(bench), Is.EqualTo(new[] { "JW301", "JW306" }), "the allocation, and the hub's own receipt");

        await bench.PushAsync(Berichten.Goedkeuring(start));
        await bench.DrainAsync(stroom);
        Assert.That(await PassedOnAsync(bench), Is.EqualTo(new[] { "JW301", "JW306", "JW306" }));
    }

    private static async Task<IEnumerable<string>> PassedOnAsync(Bench bench) =>
        (await bench.Store.ListAsync([Keten.Aanbieder], new MailboxFilter(), 100, default)).Select(item => item.Soort.Naam);
}
