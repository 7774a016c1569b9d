namespace MessageHub.OperatorConsole.Access;

/// <summary>Where to go after signing in: a page of the console, and nowhere else.</summary>
internal static class ReturnUrl
{
    public static string Of(string? asked) =>
        asked is not null && asked.StartsWith(ConsolePaths.Root + "/", StringComparison.Ordinal) && !asked.Contains('\\', StringComparison.Ordinal)
            && Uri.IsWellFormedUriString(asked, UriKind.Relative) && !asked.StartsWith(ConsolePaths.SignIn, StringComparison.Ordinal)
            ? asked
            : ConsolePaths.Overview;
}
