using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Status;

/// <summary>GET berichtstatussen: where a party's messages stand.</summary>
internal static class StatusEndpoint
{
    private const int Maximum = 250;
    private const int MaximumMeldingen = 100;

    public static async Task<IResult> HandleAsync(HttpContext context, IMailboxStore store)
    {
        var problem = Read(context.Request, "traceerId", out var traceerId) ?? Read(context.Request, "conversatieId", out _);
        if (problem is not null)
            return problem;

        Read(context.Request, "conversatieId", out var conversatieId);
        if (traceerId.HasValue == conversatieId.HasValue)
            return Problems.BadRequest("traceerId", "Give either traceerId or conversatieId.");

        var party = Caller.Of(context.User).Code;
        var messages = await store.TraceAsync(party, traceerId, conversatieId, Maximum, context.RequestAborted);
        return Results.Json(messages.Where(message => message.Soort is not null).Select(Gegevens), GatewayJson.Options);
    }

    private static IResult? Read(HttpRequest request, string name, out Guid? id)
    {
        id = null;
        if (!request.Query.TryGetValue(name, out var text))
            return null;
        if (!Guid.TryParse(text, out var parsed))
            return Problems.BadRequest(name, "Is not a UUID.");

        id = parsed;
        return null;
    }

    private static BerichtstatusGegevens Gegevens(TracedMessage message) => new()
    {
        Referentiegegevens = message.Envelope.ToReferentiegegevens(),
        Berichtstroom = Berichtstromen.Of(message.Soort!),
        Berichtstatus = Of(message),
        BerichtstatusGewijzigdOp = message.ChangedAt,
        Meldingen = message.Findings.Count == 0 ? null : [.. message.Findings.Take(MaximumMeldingen).Select(text => new Melding(CodeOf(message), text))],
        BerichtOntvangenOp = message.ReceivedAt,
    };

    private static string CodeOf(TracedMessage message) => message.Incoming == MessageStatus.Invalid ? "Niveau1" : "Afgekeurd";

    /// <summary>
    /// A message that was judged is done, also when it was refused at levels 2 to 4: its answer tells. What has no answer has its refusal told here.
    /// </summary>
    private static Berichtstatus Of(TracedMessage message)
    {
        if (message.Incoming is not { } incoming)
            return message.IsDelivered ? Berichtstatus.Bezorgd : Berichtstatus.WordtAangeboden;

        return incoming switch
        {
            MessageStatus.Waiting or MessageStatus.Stuck or MessageStatus.Held => Berichtstatus.WordtVerwerkt,
            MessageStatus.Invalid or MessageStatus.Failed => Berichtstatus.AfgekeurdDoorDienst,
            MessageStatus.Rejected => message.IsRefusedWithoutAnswer ? Berichtstatus.AfgekeurdDoorDienst : Berichtstatus.VerwerkingVoltooid,
            MessageStatus.Accepted or MessageStatus.PartiallyAccepted or MessageStatus.Received => Berichtstatus.VerwerkingVoltooid,
            MessageStatus.Discarded => Berichtstatus.BezorgingAfgebroken,
        };
    }
}
