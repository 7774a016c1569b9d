using MessageHub.Benchmarks;
using MessageHub.Generate;

if (args is ["serve", var kind, var serverPort, var serverData])
{
    await Servers.RunAsync(kind, int.Parse(serverPort, null), serverData);
    return;
}

// The service alone, for a profiler; then settings as KEY=VALUE.
if (args is ["profile", var profiled, .. var settings])
{
    using var own = new BenchmarkFolder();
    await ServiceBenchmarks.ProfileAsync(Generated(int.Parse(profiled, null), seed: 1), own, settings);
    return;
}

// Only what the pages of the console ask.
if (args is ["console"])
{
    using var own = new BenchmarkFolder();
    await ConsoleQueries.MeasureAsync(own.Fresh("console"));
    return;
}

// Only levels 1 and 2 of each standard.
if (args is ["levels", var messagesOfEach])
{
    Levels.Compare(int.Parse(messagesOfEach, null));
    return;
}

// Only the store of years.
if (args is ["grown", var messagesEach])
{
    using var own = new BenchmarkFolder();
    await MeasureGrownAsync(own, int.Parse(messagesEach, null));
    return;
}

// Only the year of a region: reports and signals.
if (args is ["figures"])
{
    using var own = new BenchmarkFolder();
    GrantedYear.MeasureCost(Generated(10_000, seed: 1));
    await GrantedYear.MeasureAsync(own);
    return;
}

// Only the large declaration.
if (args is ["large"])
{
    using var own = new BenchmarkFolder();
    await LargeDeclarationRun.InOwnProcessAsync(own);
    return;
}

// What that starts in a process of its own.
if (args is ["large", var path])
{
    using var own = new BenchmarkFolder();
    await LargeDeclarationRun.RunAsync(path, own);
    return;
}

// Only what is measured in other processes: the large declaration and the service.
if (args is ["service"])
{
    using var own = new BenchmarkFolder();
    await LargeDeclarationRun.InOwnProcessAsync(own);
    await MeasureServiceAsync(own);
    return;
}

// Only the pipeline, as `process` runs it.
if (args is ["pipeline", var through])
{
    using var own = new BenchmarkFolder();
    MeasurePipeline(own, Generated(int.Parse(through, null), seed: 1));
    return;
}

var count = args.Length > 0 ? int.Parse(args[0], null) : 10_000;
var messages = Generated(count, seed: 1);
Console.WriteLine($"{count} generated messages, {messages.Sum(message => (long)message.Length) / 1024 / 1024} MB");

Levels.Compare(count);

var large = LargeDeclaration.Make(31_000);
var tenth = LargeDeclaration.Make(3_100);
Console.WriteLine($"a JW323 of {large.Length / 1048576.0:F1} MB with 31000 lines, and one of a tenth of its lines");
Measure.Compare("A JW323 of 25 MB, levels 1 and 2: linear (budget: 2)", rounds: 5,
    ("ten of a tenth its size", () =>
    {
        for (var i = 0; i < 10; i++)
            Levels.Check(tenth);
    }),
    ("one", () => Levels.Check(large)));
var before = GC.GetAllocatedBytesForCurrentThread();
Levels.Check(large);
Console.WriteLine($"  allocated for it: {(GC.GetAllocatedBytesForCurrentThread() - before) / 1048576.0:F0} MB; peak working set of this process so far: "
    + $"{System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB");

using var folder = new BenchmarkFolder();
await LargeDeclarationRun.InOwnProcessAsync(folder);

MeasurePipeline(folder, messages);
await MeasureGrownAsync(folder, count);
await ConsoleQueries.MeasureAsync(folder.Fresh("console"));
await MeasureServiceAsync(folder);

void MeasurePipeline(BenchmarkFolder own, byte[][] all)
{
    for (var i = 0; i < all.Length; i++)
        File.WriteAllBytes(Path.Combine(own["in"], $"{i:D6}.xml"), all[i]);
    var files = Directory.GetFiles(own["in"]).Order().ToArray();

    var answered = own.Fresh("answered");
    Run(":memory:", answered, files);
    var answers = Directory.GetFiles(answered).Select(File.ReadAllBytes).ToArray();

    Measure.Compare("The whole pipeline, files in, answers out", rounds: 7,
        ("bare XSD validation of the files (yardstick)", () => Yardstick.Validate(files.Select(File.ReadAllBytes))),
        ("process, :memory:, answers in the store (budget: 4)", () => Run(":memory:", answers: null, files)),
        ("a bare loop that writes the same answers", () => WriteBare(answers, own.Fresh("bare"))),
        ("process, :memory:, answers as files (budget: 4 and the bare loop)", () => Run(":memory:", own.Fresh("out"), files)),
        ("process, file store, answers in the store (budget: 5)", () => Run(Path.Combine(own.Fresh("store"), "hub.db"), answers: null, files)),
        ("process, file store, answers as files (budget: 5 and the bare loop)", () => Run(Path.Combine(own.Fresh("store"), "hub.db"), own.Fresh("out"), files)));

    var some = files[..Math.Min(files.Length, 1000)];
    Measure.Compare($"{some.Length} messages on a file store, in batches and naively", rounds: 3,
        ("bare XSD validation of the files (yardstick)", () => Yardstick.Validate(some.Select(File.ReadAllBytes))),
        ("in batches", () => Run(Path.Combine(own.Fresh("store"), "hub.db"), answers: null, some)),
        ("one message, one transaction, row by row", () => Run(Path.Combine(own.Fresh("store"), "hub.db"), answers: null, some, atOnce: 1)));
}

async Task MeasureGrownAsync(BenchmarkFolder own, int fresh)
{
    const int Allocations = 1_000_000;
    var grown = await GrownStore.MakeAsync(own.Fresh("grown"), Allocations);
    var sets = Enumerable.Range(2, 4).Select(seed => Generated(fresh, seed)).ToList();
    var (onEmpty, onGrown) = (0, 0);
    Measure.Compare(
        $"A store of {Allocations} allocations and {Allocations * GrownStore.LinesEach} granted lines beside an empty one, answers in the store (budget: 1.2)", rounds: 3,
        ("empty", () => RunOn(Path.Combine(own.Fresh("store"), "hub.db"), sets[onEmpty++])),
        ("grown", () => RunOn(grown, sets[onGrown++])));
}

async Task MeasureServiceAsync(BenchmarkFolder own)
{
    var pushed = Generated(ServiceBenchmarks.WarmUp + 20_000, seed: 1);
    await ServiceBenchmarks.ThroughputAsync(pushed, own);
    await ServiceBenchmarks.SecureAsync(pushed, own);
    await ServiceBenchmarks.LatencyAsync(pushed, own, perSecond: 1000);
    await ServiceBenchmarks.FairnessAsync(pushed, own, streams: 500, perSecond: 1400);
    if (Environment.GetEnvironmentVariable("MESSAGEHUB_TEST_RABBITMQ") is { Length: > 0 } broker)
        await ServiceBenchmarks.RabbitMqAsync(pushed, own, new Uri(broker));
    else
        Console.WriteLine("  over RabbitMQ: not measured; export MESSAGEHUB_TEST_RABBITMQ=$(.ci/rabbitmq start)");
}

static byte[][] Generated(int count, int seed) => [.. MessageGenerator.Messages(count, seed, faults: false).Select(message => message.Content)];

static void WriteBare(byte[][] answers, string to)
{
    for (var i = 0; i < answers.Length; i++)
        File.WriteAllBytes(Path.Combine(to, $"{i}.xml"), answers[i]);
}

void RunOn(string store, byte[][] fresh)
{
    var pipeline = Pipeline.OpenAsync(store).GetAwaiter().GetResult();
    pipeline.RunAsync(fresh, null).GetAwaiter().GetResult();
    pipeline.DisposeAsync().AsTask().GetAwaiter().GetResult();
}

void Run(string store, string? answers, string[] of, int atOnce = Pipeline.ChunkSize)
{
    var pipeline = Pipeline.OpenAsync(store, atOnce).GetAwaiter().GetResult();
    pipeline.RunAsync(of, File.ReadAllBytes, answers).GetAwaiter().GetResult();
    pipeline.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
