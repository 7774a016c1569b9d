using MessageHub.Processing.Ports;
using MessageHub.Processing.Watching;

namespace MessageHub.OperatorConsole.Text;

/// <summary>Lights in words: what is looked at, and how it fares.</summary>
public static class LightTexts
{
    public static string Name(LightSubject subject) => subject switch
    {
        LightSubject.Store => "Database",
        LightSubject.Broker => "Transport",
        LightSubject.Workers => "Verwerkers",
        LightSubject.OldestWaiting => "Langst wachtend",
        LightSubject.Stuck => "Vastgelopen",
        LightSubject.DeadLetters => "Onbestelbaar",
        LightSubject.Held => "Aangehouden",
        LightSubject.Deadlines => "Termijnen",
    };

    /// <summary>A color is never told by itself.</summary>
    public static string Name(LightColor color) => color switch
    {
        LightColor.Green => "goed",
        LightColor.Orange => "let op",
        LightColor.Red => "fout",
        LightColor.Unknown => "onbekend",
    };

    public static string Class(LightColor color) => color switch
    {
        LightColor.Green => "green",
        LightColor.Orange => "orange",
        LightColor.Red => "red",
        LightColor.Unknown => "unknown",
    };

    public static string Say(Light light) => light switch
    {
        { Color: LightColor.Unknown } => "niet na te gaan",
        { Subject: LightSubject.Store } => light.Fault is { } fault ? Name(fault) : "bereikbaar",
        { Subject: LightSubject.Broker } => light.Color == LightColor.Green ? "verbonden" : "geen verbinding",
        { Subject: LightSubject.Workers, Count: 0, Age: { } age } => $"laatste teken van leven {Nl.Age(age)} geleden",
        { Subject: LightSubject.Workers, Count: 0 } => "geen teken van leven",
        { Subject: LightSubject.Workers } => $"{Nl.Number(light.Count ?? 0)} aan het werk",
        { Subject: LightSubject.OldestWaiting, Age: { } age } => $"{Nl.Age(age)}, {Nl.Many(light.Count ?? 0, "wacht", "wachten")}",
        { Subject: LightSubject.OldestWaiting } => "niets wacht",
        { Subject: LightSubject.Stuck, Count: > 0 } => $"{Nl.Many(light.Count ?? 0, "bericht", "berichten")}, stroom wacht",
        { Subject: LightSubject.Stuck } => "geen",
        { Subject: LightSubject.DeadLetters } => light.Count > 0 ? $"{Nl.Many(light.Count ?? 0, "bericht", "berichten")} in wachtrijen" : "geen",
        { Subject: LightSubject.Held, Count: > 0, Age: { } age } => $"{Nl.Many(light.Count ?? 0, "regel", "regels")}, oudste {Nl.Age(age)}",
        { Subject: LightSubject.Held } => "niets wacht op een besluit",
        { Subject: LightSubject.Deadlines, Color: LightColor.Red } => $"{Nl.Many(light.Count ?? 0, "termijn", "termijnen")} verstreken",
        { Subject: LightSubject.Deadlines, Count: > 0 } => $"{Nl.Many(light.Count ?? 0, "antwoord", "antwoorden")} binnenkort nodig",
        { Subject: LightSubject.Deadlines } => "niets dat binnenkort moet",
    };

    private static string Name(StoreFault fault) => fault switch
    {
        StoreFault.Unreachable => "niet bereikbaar",
        StoreFault.LoginFailed => "weigert de aanmelding",
        StoreFault.TimedOut => "antwoordt niet op tijd",
        StoreFault.Full => "is vol",
        StoreFault.Locked => "is vergrendeld door een ander proces",
        StoreFault.Busy => "is te druk",
        StoreFault.Broken => "schijf werkt niet",
        StoreFault.OutcomeUnknown => "een vastlegging mislukte",
    };
}
