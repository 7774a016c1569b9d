using System.Net.Mime;
using MessageHub.Gateway.Interface;

namespace MessageHub.Gateway.Push;

/// <summary>The two parts of a pushed message.</summary>
internal readonly record struct PushForm(ReadOnlyMemory<byte> Metadata, ReadOnlyMemory<byte> Payload)
{
    public const string MetadataPart = "berichtMetadata";
    public const string PayloadPart = "payload";

    private const int Parts = 2;

    /// <summary>Either the form, or what is wrong with it.</summary>
    public static (PushForm Form, (string At, string Text)? Error) Of(ReadOnlyMemory<byte> body, string boundary, int maximumMetadata)
    {
        if (MultipartForm.Parse(body, boundary, Parts) is not { } parts)
            return Wrong("body", "Is not well-formed multipart/form-data.");

        FormPart? metadata = null, payload = null;
        foreach (var part in parts)
        {
            switch (part.Name)
            {
                case MetadataPart when metadata is null: metadata = part; break;
                case PayloadPart when payload is null: payload = part; break;
                default: return Wrong(MetadataPart, $"The form has one part {MetadataPart} and one part {PayloadPart}, and no others.");
            }
        }

        if (metadata is null)
            return Wrong(MetadataPart, "Missing.");
        if (payload is null)
            return Wrong(PayloadPart, "Missing.");
        if (!metadata.IsOf(MediaTypeNames.Application.Json))
            return Wrong(MetadataPart, $"Must be {MediaTypeNames.Application.Json}, in UTF-8.");
        if (!payload.IsOf(MediaTypeNames.Application.Octet))
            return Wrong(PayloadPart, $"Must be {MediaTypeNames.Application.Octet}, as it is.");
        if (metadata.Content.Length > maximumMetadata)
            return Wrong(MetadataPart, $"Is too large: at most {maximumMetadata} bytes are accepted.");

        return (new PushForm(metadata.Content, payload.Content), null);

        static (PushForm, (string, string)?) Wrong(string at, string text) => (default, (at, text));
    }
}
