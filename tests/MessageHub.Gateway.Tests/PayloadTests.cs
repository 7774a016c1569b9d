using System.IO.Compression;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>What is inside a push: XML or a ZIP, and the published fault code of what is neither.</summary>
public class PayloadTests
{
    private static readonly byte[] Bericht = VerzoekOmToewijzing().ToBytes();

    private GatewayHost host = null!;

    [SetUp]
    public async Task SetUp() => host = await GatewayHost.StartAsync();

    [TearDown]
    public async Task TearDown() => await host.DisposeAsync();

    public static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("an empty payload", [], "BRS14");
        yield return Case("no XML", "geen xml"u8.ToArray(), "BRS14");
        yield return Case("a DTD", "<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>"u8.ToArray(), "BRS14");
        yield return Case("an encoding that is not read", [.. "<?xml version='1.0' encoding='ucs-4'?>"u8, .. Bericht], "BRS14");
        yield return Case("a text of more than 64 KB", [.. Bericht, .. Enumerable.Repeat((byte)' ', 65537)], "BRS14");
        yield return Case("another release", "<Bericht xmlns='http://www.istandaarden.nl/ijw/3_1/jw315/schema'/>"u8.ToArray(), "BRS13");
        yield return Case("more than 25 MB", new byte[(25 * 1024 * 1024) + 1], "BRS06");
        yield return Case("what begins like a ZIP", "PK not a zip"u8.ToArray(), "BRS15");
        yield return Case("a ZIP that is cut off", Zips.Of(Bericht)[..^1], "BRS15");
        yield return Case("a ZIP with something after it", [.. Zips.Of(Bericht), 0], "BRS15");
        yield return Case("a ZIP with broken data", Zips.Broken(Bericht), "BRS15");
        yield return Case("a ZIP of two files", Zips.Of(Bericht, files: 2), "BRS16");
        yield return Case("a ZIP that claims 65,535 files", Zips.Claiming(Bericht, ushort.MaxValue), "BRS16");
        yield return Case("a ZIP with a password", Zips.Encrypted(Bericht), "BRS17");
        yield return Case("a ZIP bomb", Zips.Of(new byte[(25 * 1024 * 1024) + 1]), "BRS19");
        yield return Case("a ZIP without files", Zips.Of([], files: 0), "BRS21");
        yield return Case("a ZIP with a folder", Zips.Of(Bericht, name: "/bericht.xml"), "BRS29");
        yield return Case("a ZIP with more in it than it says", Zips.Lying(Bericht, (uint)Bericht.Length - 1, 100), "BRS15");
        yield return Case("a ZIP with less in it than it says", Zips.Lying(Bericht, (uint)Bericht.Length + 1, 100), "BRS15");
        yield return Case("a ZIP64 entry of -5 bytes", Zips.Zip64(Bericht, Bericht.Length, -5), "BRS15");
        yield return Case("a ZIP64 entry of 2^63-1 bytes", Zips.Zip64(Bericht, Bericht.Length, long.MaxValue), "BRS15");
        yield return Case("a ZIP64 entry that inflates to -5 bytes", Zips.Zip64(Bericht, -5, 100), "BRS15");
        yield return Case("a ZIP in a ZIP", Zips.Of(Zips.Of(Bericht)), "BRS14");

        static TestCaseData Case(string what, byte[] payload, string code) => new TestCaseData(payload, code).SetArgDisplayNames(what, code);
    }

    [TestCaseSource(nameof(Refused))]
    public async Task What_cannot_be_taken_in_is_refused_under_its_published_code(byte[] payload, string code)
    {
        var reply = await host.PushAsync(payload);

        Assert.That((reply.Status, reply.Code, reply.ErrorAt), Is.EqualTo((422, code, "payload")));
    }

    [TestCase(CompressionLevel.Optimal)]
    [TestCase(CompressionLevel.NoCompression)]
    public async Task A_ZIP_of_one_file_is_taken_in(CompressionLevel level) =>
        Assert.That((await host.PushAsync(Zips.Of(Bericht, level: level))).Status, Is.EqualTo(204));

    [Test]
    public async Task A_ZIP64_entry_that_says_the_truth_is_taken_in()
    {
        var zip = Zips.Of(Bericht);
        var compressed = zip.AsSpan().LastIndexOf("PK\x1\x2"u8) is var directory ? BitConverter.ToUInt32(zip, directory + 20) : 0;

        Assert.That((await host.PushAsync(Zips.Zip64(Bericht, Bericht.Length, compressed))).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task What_is_taken_in_is_what_was_in_the_ZIP()
    {
        var (metadata, message) = (new Metadata(), VerzoekOmToewijzing().ToBytes());
        await host.PushAsync(Zips.Of(message), metadata.ToString());
        await host.JudgeAsync();
        var item = (await host.SearchAsync($$"""{"zoekpadType":"ZoekpadOpConversatieId","conversatieId":"{{metadata.ConversatieId}}"}""", GatewayHost.Gemeente)).Json[0];

        var payload = await host.GetAsync($"{GatewayHost.Pull}/{item.GetProperty("referentiegegevens").GetProperty("traceerId").GetGuid()}/payload", GatewayHost.Gemeente);

        Assert.That(payload.Body, Is.EqualTo(message));
    }
}
