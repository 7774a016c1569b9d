using System.Net.Mime;
using System.Text.Json;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Gateway.Push;
using MessageHub.Gateway.Settings;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MessageHub.Gateway.Pull;

/// <summary>A caller looks into the mailboxes of its parties, fetches messages and confirms them. The mailboxes of others are not there for it.</summary>
internal sealed class PullEndpoints(
    IMailboxStore store, Stroomvormen vormen, Standaarden standaarden, BodyMemory memory, LimitOptions limits, GatewayOptions gateway, TimeProvider time)
{
    private const string Sha256 = "SHA256";

    private readonly string payloads = $"{gateway.PublicAddress?.TrimEnd('/')}{GatewayEndpoints.PullPath}/berichten/";

    public async Task<IResult> ListAsync(HttpContext context) =>
        Limit(context.Request) is { } limit
            ? await ListAsync(Caller.Of(context.User).Codes, new MailboxFilter(), limit, askedIn: null, context.RequestAborted)
            : WrongLimit();

    public async Task<IResult> SearchAsync(HttpContext context)
    {
        if (Limit(context.Request) is not { } limit)
            return WrongLimit();
        var (zoekpad, problem) = await ReadAsync(context);
        if (zoekpad is null)
            return problem!;
        if (zoekpad.Error() is var (at, error))
            return Problems.BadRequest(at, error);

        var mailboxes = zoekpad.Mailboxes(Caller.Of(context.User));
        return await ListAsync(mailboxes, zoekpad.Filter(standaarden), limit, zoekpad as ZoekpadOpBerichtstroom, context.RequestAborted);
    }

    public async Task<IResult> PayloadAsync(HttpContext context, Guid traceerId)
    {
        var codes = Caller.Of(context.User).Codes;
        return await store.PayloadAsync(codes, traceerId, offset: 0, PayloadResult.PieceSize, context.RequestAborted) is { } first
            ? new PayloadResult(first, offset => store.PayloadAsync(codes, traceerId, offset, PayloadResult.PieceSize, context.RequestAborted))
            : TypedResults.NotFound();
    }

    public async Task<IResult> ConfirmAsync(HttpContext context, Guid traceerId) =>
        await store.ConfirmAsync(Caller.Of(context.User).Codes, traceerId, time.GetUtcNow(), CancellationToken.None)
            ? TypedResults.StatusCode(StatusCodes.Status202Accepted)
            : TypedResults.NotFound();

    /// <param name="askedIn">The search, when it names a message stream: the answer is in its form.</param>
    private async Task<IResult> ListAsync(
        IReadOnlyList<string> mailboxes, MailboxFilter filter, int limit, ZoekpadOpBerichtstroom? askedIn, CancellationToken cancellation)
    {
        IReadOnlyList<MailboxItem> items = mailboxes.Count == 0 || filter.Soorten is []
            ? []
            : await store.ListAsync(mailboxes, filter, limit, cancellation);
        var metadata = new List<BerichtMetadata>(items.Count);
        foreach (var item in items)
            metadata.Add(Metadata(item, await FormAsync(item.Addressee, askedIn, cancellation)));
        return TypedResults.Json<IReadOnlyList<BerichtMetadata>>(metadata, GatewayJson.Context.IReadOnlyListBerichtMetadata);
    }

    private async ValueTask<Stroomvorm> FormAsync(string party, ZoekpadOpBerichtstroom? askedIn, CancellationToken cancellation)
    {
        var known = await vormen.OfAsync(party, cancellation);
        return askedIn is null ? known : Berichtstromen.FormOf(askedIn.Berichttype, askedIn.Berichtsubtype, askedIn.Actie, standaarden, known);
    }

    private async Task<(Zoekpad? Zoekpad, IResult? Problem)> ReadAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
        {
            return (null, Problems.BadRequest("Content-Type", $"Must be {MediaTypeNames.Application.Json}."));
        }

        var read = await RequestBody.ReadAsync(context, memory, Caller.Of(context.User).Name, limits.SearchBytes);
        if (read.IsTooLarge)
            return (null, Problems.BadRequest("body", $"A search has at most {limits.SearchBytes} bytes."));
        if (read.Body is not { } body)
        {
            context.Response.Headers.RetryAfter = RetryAfter.Soon;
            return (null, Problems.Full());
        }

        using (body)
        {
            try
            {
                var zoekpad = JsonSerializer.Deserialize(read.Memory.Span, GatewayJson.Context.Zoekpad);
                body.IsDone = true;
                return zoekpad is null ? (null, Problems.BadRequest("zoekpadType", "Missing.")) : (zoekpad, null);
            }
            catch (JsonException e)
            {
                return (null, Problems.BadRequest(MetadataCheck.Property(e.Path, "zoekpadType"), "Missing, unknown or of the wrong kind."));
            }
            catch (NotSupportedException)
            {
                return (null, Problems.BadRequest("zoekpadType", "Missing."));
            }
        }
    }

    private static int? Limit(HttpRequest request)
    {
        if (!request.Query.TryGetValue("limit", out var text))
            return Limieten.Lijst;

        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= Limieten.Lijst ? limit : null;
    }

    private static IResult WrongLimit() => Problems.BadRequest("limit", $"Must be 1 to {Limieten.Lijst}.");

    private BerichtMetadata Metadata(MailboxItem item, Stroomvorm vorm) => new()
    {
        Basisgegevens = new Basisgegevens
        {
            OntvangenOp = item.AvailableSince,
            Payload = new HTTPSDownload
            {
                Url = new Uri($"{payloads}{item.Envelope.TraceerId}/payload", UriKind.RelativeOrAbsolute),
                Grootte = item.Size,
                Checksum = new Checksum { Algoritme = Sha256, Waarde = item.Sha256 },
            },
        },
        Routeringgegevens = new Routeringgegevens
        {
            Afzender = Relaties.Of(item.Sender),
            Geadresseerden = [Relaties.Of(item.Addressee)],
            Berichtstroom = Berichtstromen.Of(item.Soort, vorm),
        },
        Referentiegegevens = item.Envelope.ToReferentiegegevens(),
    };
}
