using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Status;

/// <summary>GET berichtstatussen: where a caller's messages stand.</summary>
internal sealed class StatusEndpoint(IMailboxStore store, Stroomvormen vormen)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var problem = Read(context.Request, "traceerId", out var traceerId) ?? Read(context.Request, "conversatieId", out _);
        if (problem is not null)
            return problem;

        Read(context.Request, "conversatieId", out var conversatieId);
        if (traceerId.HasValue == conversatieId.HasValue)
            return Problems.BadRequest("traceerId", "Give either traceerId or conversatieId.");

        var caller = Caller.Of(context.User);
        var messages = await store.TraceAsync(caller.Codes, traceerId, conversatieId, Limieten.Lijst, context.RequestAborted);
        var answer = new List<BerichtstatusGegevens>(messages.Count);
        foreach (var message in messages)
        {
            if (message.Soort is not null)
                answer.Add(Gegevens(message, await vormen.OfAsync(message.Party, context.RequestAborted)));
        }

        return TypedResults.Json<IReadOnlyList<BerichtstatusGegevens>>(answer, GatewayJson.Context.IReadOnlyListBerichtstatusGegevens);
    }

    private static IResult? Read(HttpRequest request, string name, out Guid? id)
    {
        id = null;
        if (!request.Query.TryGetValue(name, out var text))
            return null;
        if (!Guid.TryParseExact(text, "D", out var parsed))
            return Problems.BadRequest(name, "Is not a UUID.");

        id = parsed;
        return null;
    }

    private static BerichtstatusGegevens Gegevens(TracedMessage message, Stroomvorm vorm) => new()
    {
        Referentiegegevens = message.Envelope.ToReferentiegegevens(),
        Berichtstroom = Berichtstromen.Of(message.Soort!, vorm),
        Berichtstatus = Of(message),
        BerichtstatusGewijzigdOp = message.ChangedAt,
        Meldingen = message.Findings.Count == 0 ? null : [.. message.Findings.Take(Limieten.Meldingen).Select(MeldingOf)],
        BerichtOntvangenOp = message.ReceivedAt,
    };

    /// <summary>Under the published code where one fits, otherwise under the rule's own.</summary>
    private static Melding MeldingOf(TracedFinding finding) => Foutcode.OfRule(finding.Rule) is { } fault
        ? new Melding { Code = fault.Code, Omschrijving = fault.Omschrijving, Toelichting = finding.Text }
        : new Melding { Code = finding.Rule, Omschrijving = finding.Text };

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
