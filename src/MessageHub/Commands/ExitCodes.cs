namespace MessageHub.Commands;

/// <summary>The exit codes, a fixed contract.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>A message that is not accepted or received.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, unreadable input, unwritable output.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, as shells have it.</summary>
    public const int Stopped = 130;
}
