#if PUBLISHED_CLIENT
using MessageHub.Published.Pull;
using PullClient = MessageHub.Published.Pull.Pull;
using PushClient = MessageHub.Published.Push.Push;
using StatusClient = MessageHub.Published.Status.Status;

namespace MessageHub.Flow.Tests.Gateway;

/// <summary>
/// A party's software made of the published descriptions by NSwag, in the build of these tests: it knows nothing of this hub but its address. Addresses are
/// put together as that software does, each description with an HttpClient of its own.
/// </summary>
internal sealed class PublishedCorrespondent(Func<HttpClient> newClient) : ICorrespondent
{
    private readonly HttpClient plain = newClient();
    private readonly PushClient push = new(At(newClient(), "berichten/rest-push/v1/"));
    private readonly PullClient pull = new(At(newClient(), "berichten/rest-pull/v1/"));
    private readonly StatusClient status = new(At(newClient(), "berichtstatus/rest-pull/v3/"));

    public Task PushAsync(Post post) => push.PostBerichtAsync(
        new Published.Push.BerichtMetadata
        {
            Routeringgegevens = new Published.Push.Routeringgegevens
            {
                Afzender = new Published.Push.Relatie { Rol = Post.Rol(post.Afzender), Code = post.Afzender },
                Geadresseerden = [new Published.Push.Relatie { Rol = Post.Rol(post.Geadresseerde), Code = post.Geadresseerde }],
                Berichtstroom = new Published.Push.Berichtstroom
                {
                    Berichttype = "JW", Berichtsubtype = post.Berichttype, Actie = "Indienen", Berichtversie = 3, Berichtsubversie = 2,
                },
            },
            Referentiegegevens = new Published.Push.Referentiegegevens
            {
                ConversatieId = post.ConversatieId, TraceerId = post.TraceerId, AlsAntwoordOp = post.AlsAntwoordOp,
            },
        },
        new Published.Push.FileParameter(new MemoryStream(post.Body)));

    public Task<IReadOnlyList<Post>> AnswersAsync(Guid traceerId) => SearchAsync(new ZoekpadOpAlsAntwoordOp { AlsAntwoordOp = traceerId });

    public Task<IReadOnlyList<Post>> ConversationAsync(Guid conversatieId) => SearchAsync(new ZoekpadOpConversatieId { ConversatieId = conversatieId });

    public async Task<IReadOnlyList<Post>> ListAsync(int limit) => [.. (await pull.GetBerichtenAsync(limit)).Select(PostOf)];

    public async Task<byte[]> PayloadAsync(Post post)
    {
        using var payload = new MemoryStream();
        using var response = await pull.GetPayloadAsync(post.TraceerId);
        await response.Stream.CopyToAsync(payload);

        // And as its documentation does, under the address in the metadata.
        Assert.That(await plain.GetByteArrayAsync(post.Payload!.Value.Url), Is.EqualTo(payload.ToArray()));
        return payload.ToArray();
    }

    public Task ConfirmAsync(Guid traceerId) => pull.BevestigOntvangstAsync(traceerId);

    public async Task<string> StatusAsync(Guid traceerId) =>
        (await status.ZoekBerichtstatussenAsync(traceerId, null)).Single(item => item.Referentiegegevens.TraceerId == traceerId).Berichtstatus.ToString();

    public void Dispose() => plain.Dispose();

    private async Task<IReadOnlyList<Post>> SearchAsync(Zoekpad zoekpad) => [.. (await pull.ZoekBerichtenAsync(null, zoekpad)).Select(PostOf)];

    private static Post PostOf(BerichtMetadata item)
    {
        var (routering, referentie, payload) = (item.Routeringgegevens, item.Referentiegegevens, item.Basisgegevens.Payload);
        return new Post(
            routering.Berichtstroom.Berichtsubtype ?? routering.Berichtstroom.Berichttype, routering.Afzender.Code!, routering.Geadresseerden.Single().Code!,
            referentie.TraceerId, referentie.ConversatieId, referentie.AlsAntwoordOp)
        {
            Payload = (payload.Url, payload.Grootte, payload.Checksum.Waarde),
        };
    }

    private static HttpClient At(HttpClient client, string path)
    {
        client.BaseAddress = new Uri(client.BaseAddress!, "berichtenservice/" + path);
        return client;
    }
}
#endif
