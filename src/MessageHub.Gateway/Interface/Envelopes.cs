using MessageHub.Processing.Ports;

namespace MessageHub.Gateway.Interface;

internal static class Envelopes
{
    public static Referentiegegevens ToReferentiegegevens(this Envelope envelope) => new()
    {
        ConversatieId = envelope.ConversatieId,
        TraceerId = envelope.TraceerId,
        AlsAntwoordOp = envelope.AlsAntwoordOp,
        ReferentieId = envelope.ReferentieId,
    };
}
