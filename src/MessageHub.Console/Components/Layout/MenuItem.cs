using MessageHub.OperatorConsole.Access;

namespace MessageHub.OperatorConsole.Components.Layout;

/// <summary>A page of the menu.</summary>
/// <param name="Needs">Whoever may not do this does not see it in the menu; the page itself refuses too.</param>
internal sealed record MenuItem(string Name, string Href, Permission Needs)
{
    public static IReadOnlyList<MenuItem> All { get; } =
    [
        new("Overzicht", ConsolePaths.Overview, Permission.Look),
        new("Vastgelopen", ConsolePaths.Stuck, Permission.Look),
        new("Onbestelbaar", ConsolePaths.DeadLetters, Permission.Look),
        new("Berichten", ConsolePaths.Messages, Permission.Look),
        new("Afspraken", ConsolePaths.Agreements, Permission.Look),
        new("Rapporten", ConsolePaths.Reports, Permission.Look),
        new("Partijen", ConsolePaths.Parties, Permission.Look),
        new("Operators", ConsolePaths.Operators, Permission.ReadAudit),
        new("Logboek", ConsolePaths.Audit, Permission.ReadAudit),
    ];
}
