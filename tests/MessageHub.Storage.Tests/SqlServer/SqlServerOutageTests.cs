using System.Net;
using System.Net.Sockets;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using MessageHub.Storage.SqlServer;
using Microsoft.Data.SqlClient;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>Outages are told apart from each other and from faults of a message, by what SqlClient itself throws when a server says so.</summary>
[TestFixture]
public sealed class SqlServerOutageTests
{
    [TestCase(18456, 14, StoreFault.LoginFailed)]
    [TestCase(4060, 11, StoreFault.LoginFailed)]
    [TestCase(18401, 14, StoreFault.Unreachable)]
    [TestCase(40613, 17, StoreFault.Busy)]
    [TestCase(9002, 17, StoreFault.Full)]
    [TestCase(99999, 16, StoreFault.Unreachable)]
    public async Task What_a_server_says_at_the_login_is_told(int number, byte severity, StoreFault fault)
    {
        await using var stub = new TdsStub(_ => TdsAnswer.Fails(number, severity));
        Assert.That(async () => await Store(stub).PingAsync(default), Unavailable(fault, number));
    }

    [TestCase(1105, 17, StoreFault.Full)]
    [TestCase(9002, 17, StoreFault.Full)]
    [TestCase(1205, 13, StoreFault.Busy)]
    [TestCase(701, 17, StoreFault.Busy)]
    [TestCase(1222, 16, StoreFault.Locked)]
    [TestCase(823, 24, StoreFault.Broken)]
    [TestCase(976, 14, StoreFault.Unreachable)]
    [TestCase(99998, 20, StoreFault.Unreachable)]
    [TestCase(99997, 22, StoreFault.Broken)]
    public async Task What_a_server_says_to_a_statement_is_told(int number, byte severity, StoreFault fault)
    {
        await using var stub = new TdsStub(request => request == TdsRequest.Login ? TdsAnswer.Ok : TdsAnswer.Fails(number, severity));
        Assert.That(async () => await Store(stub).PingAsync(default), Unavailable(fault, number));
    }

    // A right, a table, a value, two constraints, a text that is too long.
    [TestCase(229, 14)]
    [TestCase(208, 16)]
    [TestCase(245, 16)]
    [TestCase(547, 16)]
    [TestCase(2627, 14)]
    [TestCase(2628, 16)]
    public async Task A_fault_of_what_was_asked_comes_as_it_is(int number, byte severity)
    {
        await using var stub = new TdsStub(request => request == TdsRequest.Login ? TdsAnswer.Ok : TdsAnswer.Fails(number, severity));
        Assert.That(async () => await Store(stub).PingAsync(default), Throws.TypeOf<SqlException>().With.Property("Number").EqualTo(number));
    }

    [Test]
    public async Task A_statement_that_is_not_answered_in_time_is_a_time_out()
    {
        await using var stub = new TdsStub(request => request == TdsRequest.Login ? TdsAnswer.Ok : TdsAnswer.Silence);
        Assert.That(async () => await Store(stub).PingAsync(default), Unavailable(StoreFault.TimedOut, -2));
    }

    [Test]
    public async Task A_connection_that_breaks_is_a_server_out_of_reach()
    {
        await using var stub = new TdsStub(request => request == TdsRequest.Login ? TdsAnswer.Ok : TdsAnswer.Gone);
        Assert.That(async () => await Store(stub).PingAsync(default), Throws.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(StoreFault.Unreachable));
    }

    [Test]
    public void A_server_that_is_not_there_is_out_of_reach()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        Assert.That(
            async () => await Store($"Server=tcp:127.0.0.1,{port};User ID=x;Password=x;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false").PingAsync(default),
            Throws.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(StoreFault.Unreachable).And.Message.Not.Contains("error 0"));
    }

    [Test]
    public async Task A_server_that_does_not_answer_the_login_is_out_of_reach_and_no_time_out_of_a_statement()
    {
        await using var stub = new TdsStub(_ => TdsAnswer.Silence);
        var impatient = stub.ConnectionString.Replace("Connect Timeout=5", "Connect Timeout=1", StringComparison.Ordinal);
        Assert.That(async () => await Store(impatient).PingAsync(default), Throws.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(StoreFault.Unreachable));
    }

    [TestCase(1205, 13, 5)]
    [TestCase(2601, 14, 5)]
    [TestCase(9002, 17, 1)]
    [TestCase(229, 14, 1)]
    public async Task What_passes_is_tried_again_as_a_whole_and_nothing_else(int number, byte severity, int times)
    {
        await using var stub = new TdsStub(request => request is TdsRequest.Login or TdsRequest.Transaction ? TdsAnswer.Ok : TdsAnswer.Fails(number, severity));
        Assert.That(async () => await Store(stub).MarkDeliveredAsync([1], default), Throws.Exception);
        Assert.That(stub.Requests.Count(request => request == TdsRequest.Login), Is.EqualTo(times));
    }

    [Test]
    public async Task A_commit_that_is_not_answered_has_an_unknown_outcome_and_is_not_done_again()
    {
        var isBegun = false;
        await using var stub = new TdsStub(request =>
        {
            if (request != TdsRequest.Transaction)
                return TdsAnswer.Ok;
            var isCommit = isBegun;
            isBegun = true;
            return isCommit ? TdsAnswer.Gone : TdsAnswer.Ok;
        });
        Assert.That(
            async () => await Store(stub).MarkDeliveredAsync([1], default),
            Throws.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(StoreFault.OutcomeUnknown));
        Assert.That(stub.Requests, Is.EqualTo(new[] { TdsRequest.Login, TdsRequest.Transaction, TdsRequest.Rpc, TdsRequest.Transaction }));
    }

    [Test]
    public async Task A_rollback_that_fails_does_not_hide_what_went_wrong_first()
    {
        var isBegun = false;
        await using var stub = new TdsStub(request =>
        {
            if (request != TdsRequest.Transaction)
                return request == TdsRequest.Login ? TdsAnswer.Ok : TdsAnswer.Fails(208);
            var isRollback = isBegun;
            isBegun = true;
            return isRollback ? TdsAnswer.Gone : TdsAnswer.Ok;
        });
        Assert.That(async () => await Store(stub).MarkDeliveredAsync([1], default), Throws.TypeOf<SqlException>().With.Property("Number").EqualTo(208));
        Assert.That(stub.Requests.Last(), Is.EqualTo(TdsRequest.Transaction), "it was tried");
    }

    [Test]
    public async Task An_operation_that_is_cancelled_is_no_outage()
    {
        await using var stub = new TdsStub(request => request == TdsRequest.Login ? TdsAnswer.Ok : TdsAnswer.Silence);
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.That(async () => await Store(stub).PingAsync(cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static SqlServerMessageStore Store(TdsStub stub) => Store(stub.ConnectionString);

    private static SqlServerMessageStore Store(string connectionString) => new(connectionString, Standaarden.Ondersteund, new ShortWaits());

    private static NUnit.Framework.Constraints.ContainsConstraint Unavailable(StoreFault fault, int number) =>
        Throws.TypeOf<StoreUnavailableException>().With.Property("Fault").EqualTo(fault).And.Property("Number").EqualTo(number)
            .And.Message.Contains($"error {number}");

    /// <summary>Waits between tries take no time.</summary>
    private sealed class ShortWaits : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
