using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using RabbitMQ.Client;

namespace MessageHub.Transport.RabbitMq;

/// <summary>A message that was got from a dead-letter queue, and what its headers say of its death.</summary>
/// <param name="Returns">How often it was handed out before and came back.</param>
internal sealed record FoundLetter(DeadLetter Letter, ReadOnlyMemory<byte> Body, long Returns, IReadOnlyBasicProperties Properties)
{
    private const string Death = "x-death";
    private const string DeliveryCount = "x-delivery-count";

    /// <summary>Seconds that make the year 10000: a publisher may write any number.</summary>
    private const long EndOfTime = 253_402_300_800;

    public static FoundLetter Of(BasicGetResult got, Standaarden standaarden)
    {
        var headers = got.BasicProperties.Headers;
        var death = (headers?.TryGetValue(Death, out var deaths) == true ? deaths as IEnumerable<object?> : null)?.FirstOrDefault() as IDictionary<string, object?>;
        var letter = new DeadLetter(
            KeyOf(got), ReasonOf(headers, death), SinceOf(headers, death), got.Body.Length, SoortOf(got.BasicProperties.Type, standaarden));
        return new(letter, got.Body, headers?.TryGetValue(DeliveryCount, out var count) == true ? Convert.ToInt64(count, CultureInfo.InvariantCulture) : 0, got.BasicProperties);
    }

    /// <summary>As its publisher sent it.</summary>
    public BasicProperties AsItWas()
    {
        var properties = Copy();
        foreach (var header in properties.Headers!.Keys.Where(IsOfDeath).ToList())
            properties.Headers.Remove(header);
        return properties;
    }

    /// <summary>As it lay, with a count that begins again. A later broker may not take over what an earlier one wrote of the death, so that is written in our own words too.</summary>
    public BasicProperties Anew()
    {
        var properties = Copy();
        properties.Headers!.Remove(DeliveryCount);
        properties.Headers[Topology.ReasonHeader] = Letter.Reason;
        if (Letter.Since is { } since)
            properties.Headers[Topology.SinceHeader] = since.ToString("O", CultureInfo.InvariantCulture);
        return properties;
    }

    private static bool IsOfDeath(string header) => header is Death or DeliveryCount or Topology.ReasonHeader or Topology.SinceHeader
        || header.StartsWith("x-first-death-", StringComparison.Ordinal) || header.StartsWith("x-last-death-", StringComparison.Ordinal);

    private static string KeyOf(BasicGetResult got)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes($"{got.BasicProperties.MessageId}\n"));
        sha.AppendData(got.Body.Span);
        return Convert.ToHexStringLower(sha.GetHashAndReset())[..16];
    }

    /// <summary>In a word that is known: whoever may publish may write headers.</summary>
    private static string ReasonOf(IDictionary<string, object?>? headers, IDictionary<string, object?>? death)
    {
        var reason = Text(headers, Topology.ReasonHeader) ?? Text(death, "reason");
        return reason is not null && DeadLetterReasons.All.Contains(reason) ? reason : DeadLetterReasons.Unknown;
    }

    private static DateTimeOffset? SinceOf(IDictionary<string, object?>? headers, IDictionary<string, object?>? death)
    {
        if (DateTimeOffset.TryParse(Text(headers, Topology.SinceHeader), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
            return since;
        return death?.TryGetValue("time", out var time) == true && time is AmqpTimestamp { UnixTime: > 0 and < EndOfTime } at ? DateTimeOffset.FromUnixTimeSeconds(at.UnixTime) : null;
    }

    private static BerichtSoort? SoortOf(string? type, Standaarden standaarden) =>
        type is null ? null : standaarden.Alle.SelectMany(standaard => standaard.Soorten).FirstOrDefault(soort => soort.Naam == type);

    private static string? Text(IDictionary<string, object?>? headers, string name) => headers?.TryGetValue(name, out var value) == true
        ? value switch
        {
            byte[] { Length: < 100 } bytes => Encoding.UTF8.GetString(bytes),
            string { Length: < 100 } text => text,
            _ => null,
        }
        : null;

    /// <summary>Without what the broker would refuse or act on: who published it, and when it expires.</summary>
    private BasicProperties Copy()
    {
        var properties = new BasicProperties(Properties) { DeliveryMode = DeliveryModes.Persistent };
        properties.Headers = new Dictionary<string, object?>(properties.Headers ?? new Dictionary<string, object?>());
        properties.ClearUserId();
        properties.ClearExpiration();
        return properties;
    }
}
