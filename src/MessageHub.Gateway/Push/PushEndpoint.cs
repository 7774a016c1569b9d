using System.Text.Json;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Push;

/// <summary>POST berichten: a party sends one message.</summary>
internal static class PushEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext context, PartyIntake intake, HubMeters meters)
    {
        var (form, problem) = await PushForm.ReadAsync(context);
        if (form is null)
            return problem!;

        PushMetadata? metadata;
        try
        {
            metadata = JsonSerializer.Deserialize<PushMetadata>(form.Metadata.Span, GatewayJson.Options);
        }
        catch (JsonException e)
        {
            return Problems.BadRequest(MetadataCheck.Property(e.Path), "Missing, unknown or of the wrong kind.");
        }

        if (metadata is null)
            return Problems.BadRequest(PushForm.MetadataPart, "Missing.");
        if (MetadataCheck.Lengths(metadata) is { Count: > 0 } errors)
            return Problems.BadRequest(errors);

        var payload = Payload.Unpack(form.Payload);
        if (payload.Refused is { } reason)
            return Refuse(null, reason);

        var examined = intake.Examine(payload.Body);
        if (examined.Routing is not { } routing)
            return Refuse(examined, $"The message cannot be routed: {examined.Reason}");
        if (MetadataCheck.Mismatch(metadata, routing, Caller.Of(context.User)) is var (at, mismatch))
            return Refuse(examined, mismatch, at);
        if (await intake.RefusalAsync(routing, context.RequestAborted) is { } refusal)
            return Refuse(examined, Explain(refusal), "routeringgegevens.geadresseerden");

        // Once begun, taking in is not broken off: a sender that hangs up would leave a message that nobody was woken for.
        var references = metadata.Referentiegegevens;
        var envelope = new Envelope(references.TraceerId, references.ConversatieId, references.AlsAntwoordOp, references.ReferentieId);
        return await intake.AcceptAsync(routing, payload.Body, envelope, CancellationToken.None)
            ? Results.NoContent()
            : Refuse(examined, Problems.TraceerIdNotUnique, "referentiegegevens.traceerId");

        IResult Refuse(Examined? message, string detail, string? place = null)
        {
            meters.Refused(message?.Soort);
            return Problems.Unprocessable(detail, place);
        }
    }

    private static string Explain(PartyRefusal refusal) => refusal switch
    {
        PartyRefusal.GemeenteNotServed => "This hub does not take messages for that municipality.",
        PartyRefusal.AanbiederUnknown => "This hub does not know that provider.",
    };
}
