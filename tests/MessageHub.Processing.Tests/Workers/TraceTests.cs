using System.Collections.Concurrent;
using System.Diagnostics;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests.Workers;

/// <summary>A message is judged and answered under the trace it came with, though the journal lies between.</summary>
[NonParallelizable]
public class TraceTests
{
    [Test]
    public async Task Judging_and_answering_belong_to_the_trace_that_a_message_was_pushed_under()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        using (var request = new Activity("push").Start())
        {
            await bench.PushAsync(Verzoek(EersteAanbieder));
            request.Stop();
            await bench.DrainAsync(EersteStroom);

            var judged = spans.Single(span => span.OperationName == "messagehub judge");
            var answers = await bench.Store.UndeliveredAsync([EersteAanbieder], 10, CancellationToken.None);
            Assert.Multiple(() =>
            {
                Assert.That(judged.TraceId, Is.EqualTo(request.TraceId));
                Assert.That(judged.ParentSpanId, Is.EqualTo(request.SpanId));
                Assert.That(judged.Tags, Is.EquivalentTo(new KeyValuePair<string, string?>[] { new("messagehub.type", "JW315"), new("messagehub.status", "accepted") }));
                Assert.That(answers.Single().TraceParent, Does.Contain(request.TraceId.ToString()));
            });
        }
    }

    [Test]
    public async Task A_raw_message_belongs_to_the_trace_that_its_publisher_sent()
    {
        const string publisher = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var spans = new ConcurrentQueue<Activity>();
        using var listener = Listen(spans);
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());

        await bench.Get<IRawIntake>().AcceptAsync(
            [
                new RawDelivery(Verzoek(EersteAanbieder).ToBytes(), "1", false, publisher),
                new RawDelivery(Verzoek(EersteAanbieder).ToBytes(), "2", false, "geen spoor"),
            ],
            CancellationToken.None);
        await bench.DrainAsync(EersteStroom);

        var judged = spans.Where(span => span.OperationName == "messagehub judge").ToList();
        Assert.That(judged, Has.Count.EqualTo(2));
        Assert.That(judged[0].TraceId.ToString(), Is.EqualTo("0af7651916cd43dd8448eb211c80319c"));
        Assert.That(judged[1].TraceId, Is.Not.EqualTo(judged[0].TraceId), "what is no trace begins one of its own");
    }

    [Test]
    public async Task When_nobody_traces_nothing_is_kept()
    {
        await using var bench = await Bench.OpenAsync(wakeUps: new Drops());
        await bench.PushAsync(Verzoek(EersteAanbieder));
        await bench.DrainAsync(EersteStroom);

        Assert.That((await bench.Store.UndeliveredAsync([EersteAanbieder], 10, CancellationToken.None)).Single().TraceParent, Is.Null);
    }

    private static ActivityListener Listen(ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == HubTracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
