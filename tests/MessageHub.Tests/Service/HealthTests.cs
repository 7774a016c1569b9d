using System.Net;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MessageHub.Tests.Service;

/// <summary>What those who watch over the process are told.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class HealthTests
{
    private readonly Store store = new();
    private readonly Transport transport = new();
    private readonly StoreCircuit circuit = new(new WorkerOptions { BackOffSeconds = 0.001, MaximumBackOffSeconds = 0.1 }, TimeProvider.System, NullLogger<StoreCircuit>.Instance);
    private WebApplication app = null!;
    private HttpClient client = null!;

    [SetUp]
    public async Task SetUp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IHubQueries>(store).AddSingleton<ITransportHealth>(transport).AddSingleton(circuit).AddHealth();
        app = builder.Build();
        app.MapHealth();
        await app.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    [TearDown]
    public async Task TearDown()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Test]
    public async Task When_all_is_well_it_is_ready() => Assert.That(
        await ReadyAsync(), Is.EqualTo((HttpStatusCode.OK, """{"status":"ready","store":"reachable","transport":"connected","circuit":"closed"}""")));

    [TestCase(StoreFault.LoginFailed, 18456, "the store refuses the login (error 18456)")]
    [TestCase(StoreFault.TimedOut, -2, "the store did not answer in time (error -2)")]
    [TestCase(StoreFault.Full, 1105, "the store is full (error 1105)")]
    [TestCase(StoreFault.Unreachable, null, "the store cannot be reached")]
    public async Task What_is_wrong_with_the_store_is_told_apart(StoreFault fault, int? number, string told)
    {
        store.Ping = () => throw new StoreUnavailableException(fault, number, new InvalidOperationException("BSN 999999990"));

        Assert.That(await ReadyAsync(), Is.EqualTo((
            HttpStatusCode.ServiceUnavailable, $$"""{"status":"notReady","store":"{{told}}","transport":"connected","circuit":"closed"}""")));
    }

    [Test]
    public async Task A_store_that_does_not_answer_at_all_is_not_waited_for()
    {
        store.Ping = () => Task.Delay(TimeSpan.FromMinutes(5));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var (status, body) = await ReadyAsync();

        Assert.That(status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(body, Does.Contain("the store did not answer in time"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task A_transport_that_was_never_connected_is_waited_for()
    {
        transport.Reason = "No connection for wake-ups.";

        Assert.That(await ReadyAsync(), Is.EqualTo((
            HttpStatusCode.ServiceUnavailable, """{"status":"notReady","store":"reachable","transport":"No connection for wake-ups.","circuit":"closed"}""")));
    }

    [Test]
    public async Task A_transport_that_goes_away_later_is_told_and_changes_nothing()
    {
        await ReadyAsync();
        transport.Reason = "No connection for wake-ups.";

        Assert.That(await ReadyAsync(), Is.EqualTo((
            HttpStatusCode.OK, """{"status":"ready","store":"reachable","transport":"No connection for wake-ups.","circuit":"closed"}""")));
    }

    [Test]
    public async Task An_open_circuit_is_told_with_its_reason()
    {
        using var stop = new CancellationTokenSource();
        var work = circuit.RunAsync<int>(() => throw new StoreUnavailableException(StoreFault.Full), stop.Token);
        while (circuit.State != "open")
            await Task.Delay(5);

        var (status, body) = await ReadyAsync();
        await stop.CancelAsync();

        Assert.That((status, body), Is.EqualTo((
            HttpStatusCode.OK, """{"status":"ready","store":"reachable","transport":"connected","circuit":"open: the store is full"}""")));
        Assert.That(() => work, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task That_the_process_lives_depends_on_nothing_else()
    {
        store.Ping = () => throw new StoreUnavailableException(StoreFault.Unreachable);
        transport.Reason = "No connection for wake-ups.";

        Assert.That(await client.GetStringAsync("/health/live"), Is.EqualTo("live"));
    }

    private async Task<(HttpStatusCode Status, string Body)> ReadyAsync()
    {
        using var response = await client.GetAsync("/health/ready");
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private sealed class Store : IHubQueries
    {
        public Func<Task> Ping { get; set; } = () => Task.CompletedTask;

        public Task PingAsync(CancellationToken cancellation) => Ping();

        public Task<QueueFigures> FiguresAsync(CancellationToken cancellation) => Task.FromResult(new QueueFigures(0, null, 0, 0));
    }

    private sealed class Transport : ITransportHealth
    {
        public bool IsConnected => Reason is null;

        public string? Reason { get; set; }
    }
}
