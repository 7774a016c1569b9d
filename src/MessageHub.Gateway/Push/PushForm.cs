using MessageHub.Gateway.Interface;
using MessageHub.Istandaarden.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MessageHub.Gateway.Push;

/// <summary>The two parts of a pushed message. Read part by part into memory, never more than the limits.</summary>
internal sealed record PushForm(ReadOnlyMemory<byte> Metadata, ReadOnlyMemory<byte> Payload)
{
    public const string MetadataPart = "berichtMetadata";
    public const string PayloadPart = "payload";

    private const int MaximumMetadata = 1024 * 1024;

    /// <summary>The payload, the metadata, and what multipart adds.</summary>
    private const long MaximumRequest = MessageReader.DefaultMaximumSize + MaximumMetadata + (64 * 1024);

    private static readonly string TooLarge = $"The payload is too large: at most {MessageReader.DefaultMaximumSize} bytes are accepted.";

    /// <summary>Either the form, or what is wrong with the request.</summary>
    public static async Task<(PushForm? Form, IResult? Problem)> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
        {
            return (null, Problems.BadRequest("Content-Type", "Must be multipart/form-data with a boundary."));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaximumRequest;

        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary.Value!, request.Body), context.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Problems.Unprocessable(TooLarge));
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            return (null, Problems.BadRequest("body", "Is not well-formed multipart/form-data."));
        }
    }

    private static async Task<(PushForm? Form, IResult? Problem)> ReadPartsAsync(MultipartReader parts, CancellationToken cancellation)
    {
        byte[]? metadata = null, payload = null;
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            var name = part.GetContentDispositionHeader() is { } disposition ? HeaderUtilities.RemoveQuotes(disposition.Name).Value : null;
            switch (name)
            {
                case MetadataPart when metadata is null:
                    metadata = await ReadAsync(part.Body, MaximumMetadata, cancellation);
                    if (metadata is null)
                        return (null, Problems.BadRequest(MetadataPart, "Is too large."));
                    break;
                case PayloadPart when payload is null:
                    payload = await ReadAsync(part.Body, MessageReader.DefaultMaximumSize, cancellation);
                    if (payload is null)
                        return (null, Problems.Unprocessable(TooLarge));
                    break;
                default:
                    return (null, Problems.BadRequest(MetadataPart, $"The form has one part {MetadataPart} and one part {PayloadPart}, and no others."));
            }
        }

        if (metadata is null)
            return (null, Problems.BadRequest(MetadataPart, "Missing."));
        if (payload is null)
            return (null, Problems.BadRequest(PayloadPart, "Missing."));
        return (new PushForm(metadata, payload), null);
    }

    /// <summary>Null when there is more than the maximum.</summary>
    private static async Task<byte[]?> ReadAsync(Stream stream, int maximum, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await stream.ReadAsync(chunk, cancellation) is > 0 and var read)
        {
            if (buffer.Length + read > maximum)
                return null;
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
