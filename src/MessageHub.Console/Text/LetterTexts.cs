using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Text;

/// <summary>Dead letters of the broker in words.</summary>
internal static class LetterTexts
{
    public static string Name(DeadLetterOrigin origin) => origin switch
    {
        DeadLetterOrigin.Intake => "Geweigerde berichten",
        DeadLetterOrigin.WakeUps => "Wekberichten",
    };

    public static string Explain(DeadLetterOrigin origin) => origin switch
    {
        DeadLetterOrigin.Intake => "Berichten die een backoffice op de wachtrij zette en die de hub niet kon aannemen. Zij staan nergens anders.",
        DeadLetterOrigin.WakeUps => "Seintjes dat een stroom werk heeft. De berichten zelf staan in de hub: opnieuw verzenden hoeft niet, de hub vindt het werk vanzelf.",
    };

    /// <param name="reason">One of <see cref="DeadLetterReasons"/>; what an earlier program wrote is shown as it is.</param>
    public static string Reason(string reason) => reason switch
    {
        RefusalReasons.NotXml => "geen XML",
        RefusalReasons.UnknownMessageType => "onbekend soort bericht",
        RefusalReasons.TooLarge => "te groot",
        RefusalReasons.UnknownParty => "onbekende afzender of ontvanger",
        RefusalReasons.NotFictitious => "geen fictieve persoon, in een proefomgeving",
        RefusalReasons.InternalError => "fout in de hub; zie het logboek van het proces",
        DeadLetterReasons.Stuck => "de stroom is vastgelopen",
        DeadLetterReasons.DeliveryLimit => "te vaak afgeleverd zonder gevolg",
        DeadLetterReasons.Rejected => "afgewezen",
        DeadLetterReasons.Expired => "verlopen",
        DeadLetterReasons.MaxLength => "de wachtrij was vol",
        DeadLetterReasons.Unknown => "onbekend",
        _ => reason,
    };

    /// <summary>As <c>1,2 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{Nl.Number(bytes)} bytes",
        < 1024 * 1024 => $"{Nl.Number(bytes / 1024.0, 1)} kB",
        _ => $"{Nl.Number(bytes / (1024.0 * 1024), 1)} MB",
    };
}
