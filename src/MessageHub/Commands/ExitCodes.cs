namespace MessageHub.Commands;

/// <summary>The exit codes, a fixed contract.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>A message that is not accepted or received, or has findings.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, unreadable input, unwritable output.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by a signal, as shells have it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;

    /// <inheritdoc cref="Interrupted"/>
    public const int Terminated = 143;
}
