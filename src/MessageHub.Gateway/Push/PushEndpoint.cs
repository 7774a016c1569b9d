using System.Text.Json;
using MessageHub.Gateway.Interface;
using MessageHub.Gateway.Parties;
using MessageHub.Gateway.Settings;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Http;

namespace MessageHub.Gateway.Push;

/// <summary>POST berichten: a party sends one message.</summary>
internal sealed class PushEndpoint(PartyIntake intake, BodyMemory memory, Stroomvormen vormen, LimitOptions limits, HubMeters meters)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        if (MultipartForm.BoundaryOf(context.Request.ContentType) is not { } boundary)
            return Problems.BadRequest("Content-Type", "Must be multipart/form-data with a boundary.");

        var caller = Caller.Of(context.User);
        var read = await RequestBody.ReadAsync(context, memory, caller.Name, limits.RequestBytes);
        if (read.IsTooLarge)
            return Refuse(null, Foutcode.PayloadTeGroot, $"A request has at most {limits.RequestBytes} bytes.");
        if (read.Body is not { } body)
            return Full(context);

        using (body)
        {
            var result = await HandleAsync(context, caller, read.Memory, boundary);
            body.IsDone = true;
            return result;
        }
    }

    private async Task<IResult> HandleAsync(HttpContext context, Caller caller, ReadOnlyMemory<byte> body, string boundary)
    {
        var (form, error) = PushForm.Of(body, boundary, limits.MetadataBytes);
        if (error is var (place, text))
            return Problems.BadRequest(place, text);

        PushMetadata? metadata;
        try
        {
            metadata = JsonSerializer.Deserialize(WithoutMark(form.Metadata.Span), GatewayJson.Context.PushMetadata);
        }
        catch (JsonException e)
        {
            return Problems.BadRequest(MetadataCheck.Property(e.Path, PushForm.MetadataPart), "Missing, unknown or of the wrong kind.");
        }

        if (metadata is null)
            return Problems.BadRequest(PushForm.MetadataPart, "Missing.");
        if (MetadataCheck.Lengths(metadata) is { Count: > 0 } errors)
            return Problems.BadRequest(errors);
        if (MetadataCheck.Refusal(metadata, caller) is var (at, code))
            return Refuse(null, code, null, at);
        if (!Payload.IsZip(form.Payload))
            return await TakeInAsync(context, caller, metadata, form.Payload);

        var zip = Payload.OpenZip(form.Payload);
        if (zip.Fault is { } fault)
            return Refuse(null, fault, null);
        if (await memory.RentInflatedAsync(zip.Length, context.RequestAborted) is not { } inflated)
            return Full(context);

        using (inflated)
        {
            var result = Payload.Inflate(zip.Entry!, inflated.Memory.Span) is { } broken
                ? Refuse(null, broken, null)
                : await TakeInAsync(context, caller, metadata, inflated.Memory);
            inflated.IsDone = true;
            return result;
        }
    }

    private async Task<IResult> TakeInAsync(HttpContext context, Caller caller, PushMetadata metadata, ReadOnlyMemory<byte> message)
    {
        var examined = intake.Examine(message);
        if (examined.Routing is not { } routing)
            return Refuse(examined, CodeOf(examined.Fault!.Value), examined.Reason);
        if (MetadataCheck.Mismatch(metadata, routing, caller) is var (at, code, mismatch))
            return Refuse(examined, code, mismatch, at);
        if (await intake.RefusalAsync(routing, context.RequestAborted) is { } refusal)
            return Refuse(examined, CodeOf(refusal, routing), Explain(refusal), "routeringgegevens.geadresseerden");

        // Once begun, taking in is not broken off: a sender that hangs up would leave a message that nobody was woken for.
        var references = metadata.Referentiegegevens;
        var envelope = new Envelope(references.TraceerId, references.ConversatieId, references.AlsAntwoordOp, references.ReferentieId);
        if (!await intake.AcceptAsync(routing, message, envelope, CancellationToken.None))
            return Refuse(examined, Foutcode.TraceerIdNietUniek, null, "referentiegegevens.traceerId");

        await NoteAsync(routing, metadata);
        return TypedResults.NoContent();
    }

    /// <summary>The message is taken in; how its sender writes is only a hint.</summary>
    private async ValueTask NoteAsync(Routing routing, PushMetadata metadata)
    {
        try
        {
            await vormen.NoteAsync(routing.Verzender, Berichtstromen.FormOf(metadata.Routeringgegevens.Berichtstroom, routing.Soort)!, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // The next message tells the same.
        }
    }

    private IResult Refuse(Examined? message, Foutcode? code, string? explanation, string at = PushForm.PayloadPart)
    {
        meters.Refused(message?.Soort);
        return Problems.Unprocessable(code, explanation, at);
    }

    private static IResult Full(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfter.Soon;
        return Problems.Full();
    }

    private static Foutcode? CodeOf(IntakeFault fault) => fault switch
    {
        IntakeFault.TooLarge => Foutcode.PayloadTeGroot,
        IntakeFault.NotXml => Foutcode.GeenXml,
        IntakeFault.NotOfTheSchema => Foutcode.NietVolgensXsd,
        IntakeFault.NamesNoParties => null,
        IntakeFault.NotFictitious => Foutcode.Persoonsgegevens,
    };

    private static Foutcode? CodeOf(PartyRefusal refusal, Routing routing) => refusal switch
    {
        PartyRefusal.GemeenteNotServed => routing.Geadresseerde == routing.Stroom.Gemeente ? Foutcode.GeadresseerdeNietAangesloten : null,
        PartyRefusal.AanbiederUnknown => routing.Geadresseerde == routing.Stroom.Aanbieder ? Foutcode.GeadresseerdeNietAangesloten : null,
    };

    private static string Explain(PartyRefusal refusal) => refusal switch
    {
        PartyRefusal.GemeenteNotServed => "This hub does not take messages for that municipality.",
        PartyRefusal.AanbiederUnknown => "This hub does not know that provider.",
    };

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json) => json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
}
