using System.Globalization;
using MessageHub.OperatorConsole.Text;
using MessageHub.Processing.Alerts;

namespace MessageHub.Alerts;

/// <summary>Alerts in the words of the console.</summary>
internal static class AlertTexts
{
    /// <summary>As <c>Alarm: vastgelopen (JW301, InvalidOperationException at TR304.Check): 1 bericht, sinds 26 nov 2026 14:05</c>.</summary>
    public static string Say(AlertMessage message)
    {
        var subject = message.Subject is { } about ? $" ({about})" : "";
        var now = message.Sight is { } sight ? $": {Say(sight)}" : "";
        return $"{Name(message.Event)}: {Name(message.Kind)}{subject}{now}, sinds {Nl.Moment(message.Since)}";
    }

    /// <summary>All in one line, for the subject of a mail.</summary>
    public static string Summary(IReadOnlyList<AlertMessage> messages) => messages is [var only]
        ? $"MessageHub: {Name(only.Event).ToLowerInvariant()}: {Name(only.Kind)}"
        : $"MessageHub: {string.Join(", ", messages.CountBy(message => message.Event).OrderBy(events => events.Key).Select(events => Many(events.Key, events.Value)))}";

    public static string Name(AlertEvent what) => what switch
    {
        AlertEvent.Raised => "Alarm",
        AlertEvent.Reminder => "Nog steeds",
        AlertEvent.Recovered => "Voorbij",
    };

    public static string Name(AlertKind kind) => kind switch
    {
        AlertKind.Store => "database",
        AlertKind.Broker => "transport",
        AlertKind.Workers => "verwerkers",
        AlertKind.OldestWaiting => "langst wachtend bericht",
        AlertKind.Stuck => "vastgelopen",
        AlertKind.DeadLetters => "onbestelbaar",
        AlertKind.Ceiling => "productieplafond",
        AlertKind.Held => "aangehouden regels",
        AlertKind.Deadlines => "termijnen",
        AlertKind.Test => "proef",
    };

    private static string Say(AlertSight sight) => sight.Light is { } light ? LightTexts.Say(light) : sight.Kind switch
    {
        AlertKind.Ceiling => string.Create(CultureInfo.InvariantCulture, $"{sight.Count} % toegekend"),
        AlertKind.Held => Nl.Many(sight.Count ?? 0, "regel wacht op een besluit", "regels wachten op een besluit"),
        AlertKind.Deadlines => Nl.Many(sight.Count ?? 0, "antwoord", "antwoorden"),
        AlertKind.Stuck or AlertKind.Store or AlertKind.Broker or AlertKind.Workers or AlertKind.OldestWaiting or AlertKind.DeadLetters
            or AlertKind.Test => Nl.Many(sight.Count ?? 0, "bericht", "berichten"),
    };

    private static string Many(AlertEvent what, int count) => what switch
    {
        AlertEvent.Raised => Nl.Many(count, "alarm", "alarmen"),
        AlertEvent.Reminder => Nl.Many(count, "herinnering", "herinneringen"),
        AlertEvent.Recovered => $"{Nl.Number(count)} voorbij",
    };
}
