using System.Text;
using MessageHub.Istandaarden.Standards;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>What the interface calls messages is what their standard calls them; the two are twins in the stream and strangers in the dossier.</summary>
[InElkeStandaard]
public class StandaardTests
{
    private GatewayHost host = null!;

    private static Standaard Twin => Standaarden.Ondersteund.Alle.Single(standaard => standaard != Keten.Standaard);

    [SetUp]
    public async Task SetUp() => host = await GatewayHost.StartAsync();

    [TearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [Test]
    public async Task A_request_is_taken_in_answered_and_passed_on_under_the_names_of_its_standard()
    {
        var payload = VerzoekOmToewijzing().ToBytes();
        Assert.That((await host.PushAsync(payload, MetadataOf(Keten.Standaard).ToString())).Status, Is.EqualTo(204));
        await host.JudgeAsync();

        var answer = await Mail.OnlyAsync(host, GatewayHost.Aanbieder);
        var passedOn = await Mail.OnlyAsync(host, GatewayHost.Gemeente);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Berichttype, Is.EqualTo(Keten.Standaard.Letters + "316"));
            Assert.That(Encoding.UTF8.GetString(answer.Payload), Does.Contain(Keten.Standaard[316].Namespace).And.Contain($"BerichtCode>{Keten.Standaard[316].BerichtCode}<"));
            Assert.That(passedOn.Berichttype, Is.EqualTo(Keten.Standaard.Letters + "315"));
            Assert.That(passedOn.Payload, Is.EqualTo(payload));
        });
    }

    [Test]
    public async Task An_allocation_and_the_providers_own_receipt_for_it_reach_the_other_side()
    {
        var toewijzing = Toewijzing() with { Identificatie = "T1" };
        var heen = Metadata.OfToewijzing with { Berichttype = Keten.Standaard.Letters + "301" };
        var terug = new Metadata { Berichttype = Keten.Standaard.Letters + "302" };

        Assert.That((await host.PushAsync(toewijzing.ToBytes(), heen.ToString(), GatewayHost.Gemeente)).Status, Is.EqualTo(204));
        await host.JudgeAsync();
        Assert.That((await Mail.OnlyAsync(host, GatewayHost.Aanbieder)).Berichttype, Is.EqualTo(Keten.Standaard.Letters + "301"));

        Assert.That((await host.PushAsync(Goedkeuring(toewijzing).ToBytes(), terug.ToString())).Status, Is.EqualTo(204));
        await host.JudgeAsync();
        Assert.That((await Mail.OnlyAsync(host, GatewayHost.Gemeente)).Berichttype, Is.EqualTo(Keten.Standaard.Letters + "302"));
    }

    [Test]
    public async Task Metadata_that_name_the_twin_of_the_message_are_refused()
    {
        var reply = await host.PushAsync(VerzoekOmToewijzing().ToBytes(), MetadataOf(Twin).ToString());

        Assert.That((reply.Status, reply.ErrorAt), Is.EqualTo((422, "routeringgegevens.berichtstroom")));
    }

    [Test]
    public async Task A_search_for_the_twin_does_not_find_it()
    {
        await host.PushAsync(VerzoekOmToewijzing().ToBytes(), MetadataOf(Keten.Standaard).ToString());
        await host.JudgeAsync();

        Assert.That((await SearchAsync(Keten.Standaard.Letters + "316"), await SearchAsync(Twin.Letters + "316")), Is.EqualTo((1, 0)));
        Assert.That((await SearchAsync(Keten.Standaard.Letters), await SearchAsync(Twin.Letters)), Is.EqualTo((1, 0)), "all of a standard");
    }

    /// <summary>Uniqueness of Identificatie and ReferentieAanbieder (TR056, TR347), and the open request of the client (TR374), are each standard's own.</summary>
    [Test]
    public async Task The_same_request_in_the_other_standard_is_another_request()
    {
        foreach (var standaard in new[] { Keten.Standaard, Twin, Keten.Standaard })
        {
            var verzoek = VerzoekOmToewijzing() with { Standaard = standaard, Identificatie = "V1" };
            Assert.That((await host.PushAsync(verzoek.ToBytes(), MetadataOf(standaard).ToString())).Status, Is.EqualTo(204), standaard.Naam);
            await host.JudgeAsync(Keten.Stroom with { Standaard = standaard.Naam });
        }

        var answers = await Mail.AllAsync(host, GatewayHost.Aanbieder);
        Assert.That(answers.Select(answer => (answer.Berichttype, Encoding.UTF8.GetString(answer.Payload).Contains("RetourCode>9056<", StringComparison.Ordinal))), Is.EqualTo(new[]
        {
            (Keten.Standaard.Letters + "316", false), (Twin.Letters + "316", false), (Keten.Standaard.Letters + "316", true),
        }));
        Assert.That(answers.Take(2).Select(answer => Encoding.UTF8.GetString(answer.Payload)), Has.None.Contains("RetourCode>"), "accepted");
    }

    private static Metadata MetadataOf(Standaard standaard) => new() { Berichttype = standaard.Letters + "315" };

    private async Task<int> SearchAsync(string berichttype) =>
        (await host.SearchAsync($$"""{"zoekpadType":"ZoekpadOpBerichtstroom","berichttype":"{{berichttype}}"}""")).Json.GetArrayLength();

    private sealed record Mail(string Berichttype, byte[] Payload)
    {
        public static async Task<Mail> OnlyAsync(GatewayHost host, string party) => (await AllAsync(host, party)).Single();

        public static async Task<List<Mail>> AllAsync(GatewayHost host, string party)
        {
            var mail = new List<Mail>();
            foreach (var item in (await host.GetAsync(GatewayHost.Pull, party)).Json.EnumerateArray())
            {
                var type = item.GetProperty("routeringgegevens").GetProperty("berichtstroom").GetProperty("berichttype").GetString()!;
                var id = item.GetProperty("referentiegegevens").GetProperty("traceerId").GetString();
                mail.Add(new Mail(type, (await host.GetAsync($"{GatewayHost.Pull}/{id}/payload", party)).Body));
            }

            return mail;
        }
    }
}
