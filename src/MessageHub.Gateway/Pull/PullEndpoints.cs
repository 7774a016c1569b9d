using System.Text.Json;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Pull;

/// <summary>A party looks into its mailbox, fetches messages and confirms them. The mailboxes of others are not there for it.</summary>
internal static class PullEndpoints
{
    private const int MaximumLimit = 250;
    private const string Sha256 = "SHA256";

    public static Task<IResult> ListAsync(HttpContext context, IMailboxStore store) => ListAsync(context, store, new MailboxFilter());

    public static async Task<IResult> SearchAsync(HttpContext context, IMailboxStore store, Standaarden standaarden)
    {
        Zoekpad? zoekpad;
        try
        {
            zoekpad = await JsonSerializer.DeserializeAsync<Zoekpad>(context.Request.Body, GatewayJson.Options, context.RequestAborted);
        }
        catch (JsonException e)
        {
            return Problems.BadRequest(e.Path is null or "$" ? "zoekpadType" : e.Path[2..], "Missing, unknown or of the wrong kind.");
        }
        catch (NotSupportedException)
        {
            return Problems.BadRequest("zoekpadType", "Missing.");
        }

        if (zoekpad is null)
            return Problems.BadRequest("zoekpadType", "Missing.");
        if (zoekpad.Error() is var (at, error))
            return Problems.BadRequest(at, error);
        return await ListAsync(context, store, zoekpad.Filter(Caller.Of(context.User), standaarden));
    }

    public static async Task<IResult> PayloadAsync(HttpContext context, Guid traceerId, IMailboxStore store)
    {
        var payload = await store.PayloadAsync(Caller.Of(context.User).Code, traceerId, context.RequestAborted);
        return payload is { } bytes ? Results.Bytes(bytes, "application/octet-stream") : Results.NotFound();
    }

    public static async Task<IResult> ConfirmAsync(HttpContext context, Guid traceerId, IMailboxStore store, TimeProvider time) =>
        await store.ConfirmAsync(Caller.Of(context.User).Code, traceerId, time.GetUtcNow(), CancellationToken.None)
            ? Results.StatusCode(StatusCodes.Status202Accepted)
            : Results.NotFound();

    /// <param name="filter">null: nothing can match</param>
    private static async Task<IResult> ListAsync(HttpContext context, IMailboxStore store, MailboxFilter? filter)
    {
        if (Limit(context.Request) is not { } limit)
            return Problems.BadRequest("limit", $"Must be 1 to {MaximumLimit}.");

        IReadOnlyList<MailboxItem> items = filter is null
            ? []
            : await store.ListAsync(Caller.Of(context.User).Code, filter, limit, context.RequestAborted);
        return Results.Json(items.Select(item => Metadata(item, context.Request)), GatewayJson.Options);
    }

    private static int? Limit(HttpRequest request)
    {
        if (!request.Query.TryGetValue("limit", out var text))
            return MaximumLimit;

        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaximumLimit ? limit : null;
    }

    private static BerichtMetadata Metadata(MailboxItem item, HttpRequest request) => new()
    {
        Basisgegevens = new Basisgegevens(
            item.AvailableSince,
            new HttpsDownload(
                $"{request.Scheme}://{request.Host}{request.PathBase}{GatewayEndpoints.PullPath}/berichten/{item.Envelope.TraceerId}/payload",
                item.Size,
                new Checksum(Sha256, item.Sha256))),
        Routeringgegevens = new Routeringgegevens
        {
            Afzender = Relatie(item.Sender),
            Geadresseerden = [Relatie(item.Addressee)],
            Berichtstroom = Berichtstromen.Of(item.Soort),
        },
        Referentiegegevens = item.Envelope.ToReferentiegegevens(),
    };

    private static Relatie Relatie(string code)
    {
        var party = Caller.OfCode(code);
        return new Relatie { Rol = party.Rol, Code = party.Code };
    }
}
