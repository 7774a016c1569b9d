using System.Text.Json;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>The forms in which parties name message types: each is understood, and each party is answered in its own.</summary>
public class StroomvormTests
{
    private GatewayHost host = null!;

    [SetUp]
    public async Task SetUp() => host = await GatewayHost.StartAsync();

    [TearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [TestCase("JW315", null, "JW316", null, "JW315", null)]
    [TestCase("jw315", "JW315", "JW316", null, "JW315", null)]
    [TestCase("JW315", "315", "JW316", null, "JW315", null)]
    [TestCase("JW", "JW315", "JW", "JW316", "JW", "JW315")]
    [TestCase("JW", "jw315", "JW", "JW316", "JW", "JW315")]
    [TestCase("JW", "315", "JW", "316", "JW", "315")]
    public async Task A_party_is_answered_in_the_form_it_writes(string type, string? subtype, string answerType, string? answerSubtype, string ownType, string? ownSubtype)
    {
        var metadata = new Metadata { Berichttype = type, Berichtsubtype = subtype, Actie = "Indienen" };
        Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata.ToString())).Status, Is.EqualTo(204));
        await host.JudgeAsync();

        var listed = (await host.GetAsync(GatewayHost.Pull)).Json[0].GetProperty("routeringgegevens");
        var statuses = (await host.GetAsync($"{GatewayHost.Status}?conversatieId={metadata.ConversatieId}")).Json.EnumerateArray().Select(FormOf);
        var theirs = (await host.GetAsync(GatewayHost.Pull, GatewayHost.Gemeente)).Json[0].GetProperty("routeringgegevens");

        Assert.Multiple(() =>
        {
            Assert.That(FormOf(listed), Is.EqualTo((answerType, answerSubtype, "Indienen")));
            Assert.That(statuses, Does.Contain((ownType, ownSubtype, "Indienen")).And.Contain((answerType, answerSubtype, "Indienen")));
            Assert.That(FormOf(theirs), Is.EqualTo(("JW315", (string?)null, "Aanleveren")), "the other party has not written yet");
        });
    }

    [TestCase("JW315", "JW317")]
    [TestCase("JW315", "317")]
    [TestCase("JW", "JW317")]
    [TestCase("JW", "317")]
    [TestCase("JW", "0315")]
    [TestCase("JW", null)]
    [TestCase("WMO", "315")]
    [TestCase("315", null)]
    [TestCase("JW317", "JW315")]
    public async Task A_type_or_subtype_that_contradicts_the_message_is_refused(string type, string? subtype)
    {
        var reply = await host.PushAsync(VerzoekOmToewijzing().ToBytes(), new Metadata { Berichttype = type, Berichtsubtype = subtype }.ToString());

        Assert.That((reply.Status, reply.ErrorAt), Is.EqualTo((422, "routeringgegevens.berichtstroom")));
    }

    [TestCase(""" "berichttype":"JW316" """, 1, "JW316", null)]
    [TestCase(""" "berichttype":"JW316","berichtsubtype":"316" """, 1, "JW316", null)]
    [TestCase(""" "berichttype":"JW","berichtsubtype":"JW316" """, 1, "JW", "JW316")]
    [TestCase(""" "berichttype":"JW","berichtsubtype":"316" """, 1, "JW", "316")]
    [TestCase(""" "berichttype":"JW","berichtsubtype":"316","berichtversie":3,"berichtsubversie":2,"actie":"Ophalen" """, 1, "JW", "316")]
    [TestCase(""" "berichttype":"JW" """, 1, "JW", "JW316")]
    [TestCase(""" "berichttype":"JW","berichtsubtype":"306" """, 0, null, null)]
    [TestCase(""" "berichttype":"JW316","berichtsubtype":"JW306" """, 0, null, null)]
    [TestCase(""" "berichttype":"JW","berichtsubtype":"316","berichtversie":2 """, 0, null, null)]
    [TestCase(""" "berichttype":"WMO","berichtsubtype":"316" """, 0, null, null)]
    public async Task A_search_is_understood_in_each_form_and_answered_in_it(string zoekpad, int count, string? type, string? subtype)
    {
        await host.PushAsync(VerzoekOmToewijzing().ToBytes());
        await host.JudgeAsync();

        var reply = await host.SearchAsync($$"""{"zoekpadType":"ZoekpadOpBerichtstroom",{{zoekpad}}}""");

        Assert.That(reply.Json.GetArrayLength(), Is.EqualTo(count));
        foreach (var item in reply.Json.EnumerateArray())
        {
            var (answered, answeredSubtype, actie) = FormOf(item.GetProperty("routeringgegevens"));
            Assert.That((answered, answeredSubtype), Is.EqualTo((type, subtype)));
            Assert.That(actie, Is.EqualTo(zoekpad.Contains("Ophalen", StringComparison.Ordinal) ? "Ophalen" : "Aanleveren"));
        }
    }

    [Test]
    public async Task The_form_of_a_party_outlives_the_process_and_is_kept_once()
    {
        for (var i = 0; i < 3; i++)
            await host.PushAsync(VerzoekOmToewijzing().ToBytes(), new Metadata { Berichttype = "JW", Berichtsubtype = "315" }.ToString());

        Assert.That(await host.Store.ListStroomvormenAsync(CancellationToken.None), Is.EquivalentTo(new Dictionary<string, Stroomvorm>
        {
            [Keten.Aanbieder] = new(Schrijfwijze.LettersEnNummer, "Aanleveren"),
        }));
    }

    [TestCase("Instelling")]
    [TestCase("Zorgverlener")]
    [TestCase("praktijk")]
    public async Task A_provider_may_call_itself_what_providers_are_called(string rol) =>
        Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes(), new Metadata { AfzenderRol = rol }.ToString())).Status, Is.EqualTo(204));

    private static (string? Type, string? Subtype, string? Actie) FormOf(JsonElement item)
    {
        var stroom = item.GetProperty("berichtstroom");
        return (stroom.GetProperty("berichttype").GetString(), stroom.TryGetProperty("berichtsubtype", out var subtype) ? subtype.GetString() : null,
            stroom.GetProperty("actie").GetString());
    }
}
