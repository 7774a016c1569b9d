using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;

namespace MessageHub.Gateway.Settings;

/// <summary>Section <c>Limits</c> of the configuration: what callers may ask of the gateway. What is over them is refused, and never with a 5xx but 503.</summary>
public sealed class LimitOptions
{
    private const int Kilobyte = 1024;

    /// <summary>What a multipart request adds to its parts.</summary>
    private const int Multipart = 64 * Kilobyte;

    private const int LargestMetadata = Kilobyte * Kilobyte;

    [Range(64 * Kilobyte, MessageReader.DefaultMaximumSize + LargestMetadata + Multipart)]
    [Description("Bytes of a push: the 25 MB of the national gateway, the metadata, and what multipart adds.")]
    public int RequestBytes { get; set; } = MessageReader.DefaultMaximumSize + LargestMetadata + Multipart;

    [Range(4 * Kilobyte, LargestMetadata)]
    [Description("Bytes of the metadata of a push.")]
    public int MetadataBytes { get; set; } = LargestMetadata;

    [Range(Kilobyte, LargestMetadata)]
    [Description("Bytes of a search.")]
    public int SearchBytes { get; set; } = 16 * Kilobyte;

    [Range(1, 1_000_000)]
    [Description("Requests a second of one party, in the long run; a caller that acts for several has as many times that. More are answered 429 with Retry-After.")]
    public int RequestsPerSecond { get; set; } = 1000;

    [Range(1, 10_000_000)]
    [Description("Requests that a party which was quiet may send at once.")]
    public int Burst { get; set; } = 5000;

    [Range(1, 100_000)]
    [Description("Small bodies (to 128 KB) in memory at a time. A push over that is answered 503 with Retry-After.")]
    public int SmallBodies { get; set; } = 512;

    [Range(LargeRoom.DefaultMegabytes, 100_000)]
    [Description("Megabytes of large messages in memory at a time: bodies that come in (half for one party), and batches that are judged, which take six times their bytes.")]
    public int LargeBodyMegabytes { get; set; } = LargeRoom.DefaultMegabytes;

    [Range(0.1, 300)]
    [Description("Seconds that a large push waits for room in memory before it is answered 503 with Retry-After.")]
    public double LargeBodyWaitSeconds { get; set; } = 10;

    [Range(1, 100_000)]
    [Description("Connections at a time.")]
    public int Connections { get; set; } = 2000;

    [Range(4 * Kilobyte, 256 * Kilobyte)]
    [Description("Bytes of all headers of a request together.")]
    public int HeaderBytes { get; set; } = 32 * Kilobyte;

    [Range(10, 1000)]
    [Description("Headers of a request.")]
    public int HeaderCount { get; set; } = 100;

    [Range(1, 300)]
    [Description("Seconds in which the headers of a request must be there.")]
    public int HeaderSeconds { get; set; } = 10;

    [Range(1, 3600)]
    [Description("Seconds in which a request must be answered, its body included.")]
    public int RequestSeconds { get; set; } = 120;

    [Range(1, 3600)]
    [Description("Seconds that a connection without requests stays open.")]
    public int KeepAliveSeconds { get; set; } = 130;

    [Range(1, 100_000_000)]
    [Description("Bytes a second at which a body must come in, and an answer be taken, after five seconds of grace.")]
    public int MinimumBytesPerSecond { get; set; } = 4 * Kilobyte;
}
