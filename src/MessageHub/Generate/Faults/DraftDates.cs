namespace MessageHub.Generate.Faults;

internal static class DraftDates
{
    /// <summary>The same message, dated some days later.</summary>
    public static T Op<T>(this T draft, DateOnly dagtekening) where T : BerichtDraft => draft with { Kop = draft.Kop with { Dagtekening = dagtekening } };
}
