using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing;

namespace MessageHub.Output;

/// <summary>What became of one file.</summary>
/// <param name="File">As given or found on the command line.</param>
/// <param name="Soort">Null when the message is of no known type.</param>
/// <param name="Answer">Null when none is due.</param>
internal sealed record FileResult(
    string File, BerichtSoort? Soort, MessageStatus Status, IReadOnlyList<Finding> Findings, WrittenAnswer? Answer)
{
    /// <summary>Rules that could not be checked for want of data.</summary>
    public IReadOnlyCollection<UncheckedRule> Unchecked { get; init; } = [];

    /// <summary>A declaration that waits for the back office is received, and not fine when the rules have something against it.</summary>
    public bool IsFine => Status is MessageStatus.Accepted or MessageStatus.Received && Findings.Count == 0;
}

/// <summary>An answer and the file it is in.</summary>
internal sealed record WrittenAnswer(BerichtSoort Soort, string File);
