using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;
using BerichtSoort = MessageHub.Istandaarden.Messages.BerichtSoort;

namespace MessageHub.Gateway.Status;

/// <summary>GET berichtstatussen: where a party's messages stand.</summary>
internal static class StatusEndpoint
{
    private const int Maximum = 250;
    private const int MaximumMeldingen = 100;

    public static async Task<IResult> HandleAsync(HttpContext context, IServiceStore store)
    {
        var problem = Read(context.Request, "traceerId", out var traceerId) ?? Read(context.Request, "conversatieId", out _);
        if (problem is not null)
            return problem;

        Read(context.Request, "conversatieId", out var conversatieId);
        if (traceerId.HasValue == conversatieId.HasValue)
            return Problems.BadRequest("traceerId", "Give either traceerId or conversatieId.");

        var party = Party.Of(context.User).Code;
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
        Berichtstroom = Berichtstromen.Of(message.Soort!.Value),
        Berichtstatus = Of(message),
        BerichtstatusGewijzigdOp = message.ChangedAt,
        Meldingen = message.Findings.Count == 0 ? null : [.. message.Findings.Take(MaximumMeldingen).Select(text => new Melding(CodeOf(message), text))],
        BerichtOntvangenOp = message.ReceivedAt,
    };

    private static string CodeOf(TracedMessage message) => message.Incoming == MessageStatus.Invalid ? "Niveau1" : "Afgekeurd";

    /// <summary>
    /// A message that was judged is done, also when it was refused at levels 2 to 4: its answer tells. Level 1 and a JW325 have no answer, so their refusal
    /// is told here.
    /// </summary>
    private static Berichtstatus Of(TracedMessage message) => message switch
    {
        { Incoming: null, IsDelivered: true } => Berichtstatus.Bezorgd,
        { Incoming: null } => Berichtstatus.WordtAangeboden,
        { Incoming: MessageStatus.Waiting or MessageStatus.Stuck } => Berichtstatus.WordtVerwerkt,
        { Incoming: MessageStatus.Invalid or MessageStatus.Failed } => Berichtstatus.AfgekeurdDoorDienst,
        { Incoming: MessageStatus.Rejected, Soort: IJw32.JW325 } => Berichtstatus.AfgekeurdDoorDienst,
        { Incoming: MessageStatus.Discarded } => Berichtstatus.BezorgingAfgebroken,
        _ => Berichtstatus.VerwerkingVoltooid,
    };
}
