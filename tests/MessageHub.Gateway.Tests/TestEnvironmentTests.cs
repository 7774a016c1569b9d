using MessageHub.Processing;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>An environment for tests takes in nothing about people who may exist (BRS18).</summary>
public class TestEnvironmentTests
{
    /// <summary>Passes the eleven test, and is not of the range for tests.</summary>
    private const string Echt = "123456782";

    private GatewayHost host = null!;

    [OneTimeSetUp]
    public async Task SetUp() => host = await GatewayHost.StartAsync(intake: new IntakePolicy(FictitiousPersonsOnly: true));

    [OneTimeTearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [Test]
    public async Task A_message_about_fictitious_persons_is_taken_in() =>
        Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes())).Status, Is.EqualTo(204));

    [TestCase(Echt)]
    [TestCase("<!-- 9999 -->" + Echt)]
    [TestCase("<![CDATA[" + Echt + "]]>")]
    [TestCase("&#49;23456782")]
    [TestCase("9999 " + Echt)]
    [TestCase("")]
    public async Task A_message_about_somebody_who_may_exist_is_refused(string bsn)
    {
        var text = VerzoekOmToewijzing().ToText().Replace($">{Keten.Bsn}<", $">{bsn}<", StringComparison.Ordinal);
        var reply = await host.PushAsync(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.That((reply.Status, reply.Code), Is.EqualTo((422, "BRS18")));
        Assert.That(reply.Errors, Does.Not.Contain(Echt));
    }

    [Test]
    public async Task So_is_one_that_names_him_beside_a_fictitious_person()
    {
        var text = VerzoekOmToewijzing().ToText();
        var second = text.Replace("</jw315:Bericht>", $"<Bsn>{Echt}</Bsn></jw315:Bericht>", StringComparison.Ordinal);
        Assert.That(second, Is.Not.EqualTo(text));

        Assert.That((await host.PushAsync(System.Text.Encoding.UTF8.GetBytes(second))).Code, Is.EqualTo("BRS18"));
    }

    [Test]
    public async Task What_cannot_be_read_to_its_end_cannot_be_seen_to_be_fictitious()
    {
        var bytes = VerzoekOmToewijzing().ToBytes();

        Assert.That((await host.PushAsync(bytes[..^20])).Code, Is.EqualTo("BRS14"));
    }

    [Test]
    public async Task Elsewhere_all_that_is_taken_in_and_judged()
    {
        await using var production = await GatewayHost.StartAsync();

        Assert.Multiple(async () =>
        {
            Assert.That((await production.PushAsync((VerzoekOmToewijzing() with { Bsn = Echt }).ToBytes())).Status, Is.EqualTo(204));
            Assert.That((await production.PushAsync(VerzoekOmToewijzing().ToBytes()[..^20])).Status, Is.EqualTo(204));
        });
    }
}
