using System.IO.Compression;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Gateway.Push;

/// <summary>What is inside a payload: XML as it is, or the one file in a ZIP.</summary>
/// <param name="Refused">Why it cannot be unpacked; null when it could.</param>
internal sealed record Payload(ReadOnlyMemory<byte> Body, string? Refused)
{
    private const int Maximum = MessageReader.DefaultMaximumSize;

    private static readonly byte[] ZipSignature = "PK"u8.ToArray();

    /// <summary>Inflates at most the maximum, whatever the ZIP says of itself.</summary>
    public static Payload Unpack(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Refuse("The payload is empty.");
        if (!bytes.Span.StartsWith(ZipSignature))
            return new Payload(bytes, null);

        try
        {
            using var zip = new ZipArchive(bytes.AsStream(), ZipArchiveMode.Read);
            return zip.Entries is [var entry] ? Inflate(entry) : Refuse($"The ZIP must hold exactly one file; this one holds {zip.Entries.Count}.");
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            return Refuse("The payload begins like a ZIP, but cannot be read as one.");
        }
    }

    private static Payload Inflate(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            return Refuse("The ZIP is encrypted.");
        if (entry.Length > Maximum)
            return TooLarge();

        using var inflated = new MemoryStream();
        using var source = entry.Open();
        var chunk = new byte[64 * 1024];
        while (source.Read(chunk) is > 0 and var read)
        {
            if (inflated.Length + read > Maximum)
                return TooLarge();
            inflated.Write(chunk, 0, read);
        }

        return new Payload(inflated.ToArray(), null);
    }

    private static Payload TooLarge() => Refuse($"The file in the ZIP is too large: at most {Maximum} bytes are accepted.");

    private static Payload Refuse(string reason) => new(default, reason);
}
