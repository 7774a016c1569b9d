using System.Collections.Concurrent;
using MessageHub.Processing;
using Microsoft.Extensions.Logging;

namespace MessageHub.Gateway.Parties;

/// <summary>Tells the operator who was not let in and why: each once a minute, however often he tries; all are counted.</summary>
internal sealed class RefusalLog(HubMeters meters, TimeProvider time, ILogger<RefusalLog> logger)
{
    private const int Remembered = 1000;

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Admission.Refused, long> told = [];

    public void Tell(Admission.Refused refused)
    {
        meters.CallRefused(refused.Reason.ToString());
        if (told.TryGetValue(refused, out var at) && time.GetElapsedTime(at) < Quiet)
            return;

        if (told.Count >= Remembered)
            told.Clear();
        told[refused] = time.GetTimestamp();
        logger.LogWarning("A call was refused ({Credential}): {Reason}.", refused.Credential, refused.Reason.ToText());
    }
}
