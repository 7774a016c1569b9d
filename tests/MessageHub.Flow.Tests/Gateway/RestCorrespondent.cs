using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MessageHub.Flow.Tests.Gateway;

/// <summary>A party's software that speaks the interface by hand.</summary>
internal sealed class RestCorrespondent(HttpClient client) : ICorrespondent
{
    private const string Push = "/berichtenservice/berichten/rest-push/v1/berichten";
    private const string Pull = "/berichtenservice/berichten/rest-pull/v1/berichten";
    private const string Status = "/berichtenservice/berichtstatus/rest-pull/v3/berichtstatussen";

    public async Task PushAsync(Post post)
    {
        using var response = await PostAsync(post);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> PostAsync(Post post)
    {
        var metadata = new
        {
            routeringgegevens = new
            {
                afzender = new { rol = Post.Rol(post.Afzender), code = post.Afzender },
                geadresseerden = new[] { new { rol = Post.Rol(post.Geadresseerde), code = post.Geadresseerde } },
                berichtstroom = new { berichttype = post.Berichttype, berichtversie = 3, berichtsubversie = 2, actie = "Aanleveren" },
            },
            referentiegegevens = post.AlsAntwoordOp is { } id
                ? (object)new { conversatieId = post.ConversatieId, traceerId = post.TraceerId, alsAntwoordOp = id }
                : new { conversatieId = post.ConversatieId, traceerId = post.TraceerId },
        };
        using var form = new MultipartFormDataContent { { new StringContent(JsonSerializer.Serialize(metadata), Encoding.UTF8, "application/json"), "berichtMetadata" } };
        var payload = new ByteArrayContent(post.Body);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(payload, "payload", "bericht.xml");
        return await client.PostAsync(Push, form);
    }

    public Task<IReadOnlyList<Post>> AnswersAsync(Guid traceerId) => SearchAsync(new { zoekpadType = "ZoekpadOpAlsAntwoordOp", alsAntwoordOp = traceerId });

    public Task<IReadOnlyList<Post>> ConversationAsync(Guid conversatieId) => SearchAsync(new { zoekpadType = "ZoekpadOpConversatieId", conversatieId });

    public async Task<IReadOnlyList<Post>> ListAsync(int limit)
    {
        using var response = await client.GetAsync($"{Pull}?limit={limit}");
        return await PostsAsync(response);
    }

    public Task<byte[]> PayloadAsync(Post post) => client.GetByteArrayAsync(post.Payload!.Value.Url);

    public async Task ConfirmAsync(Guid traceerId)
    {
        using var response = await client.DeleteAsync($"{Pull}/{traceerId}");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    public async Task<string> StatusAsync(Guid traceerId)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"{Status}?traceerId={traceerId}"));
        var own = answer.RootElement.EnumerateArray().Single(item => item.GetProperty("referentiegegevens").GetProperty("traceerId").GetGuid() == traceerId);
        return own.GetProperty("berichtstatus").GetString()!;
    }

    public void Dispose() => client.Dispose();

    private async Task<IReadOnlyList<Post>> SearchAsync(object zoekpad)
    {
        using var content = new StringContent(JsonSerializer.Serialize(zoekpad), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(Pull + "/zoeken", content);
        return await PostsAsync(response);
    }

    private static async Task<IReadOnlyList<Post>> PostsAsync(HttpResponseMessage response)
    {
        using var list = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        return [.. list.RootElement.EnumerateArray().Select(PostOf)];
    }

    private static Post PostOf(JsonElement item)
    {
        var (routering, referentie, payload) = (item.GetProperty("routeringgegevens"), item.GetProperty("referentiegegevens"), item.GetProperty("basisgegevens").GetProperty("payload"));
        return new Post(
            routering.GetProperty("berichtstroom").GetProperty("berichttype").GetString()!, routering.GetProperty("afzender").GetProperty("code").GetString()!,
            routering.GetProperty("geadresseerden")[0].GetProperty("code").GetString()!, referentie.GetProperty("traceerId").GetGuid(),
            referentie.GetProperty("conversatieId").GetGuid(), referentie.TryGetProperty("alsAntwoordOp", out var id) ? id.GetGuid() : null)
        {
            Payload = (new Uri(payload.GetProperty("url").GetString()!), payload.GetProperty("grootte").GetInt64(), payload.GetProperty("checksum").GetProperty("waarde").GetString()!),
        };
    }
}
