using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;

namespace MessageHub.Output;

/// <summary>What became of one file.</summary>
/// <param name="File">As given or found on the command line.</param>
/// <param name="Soort">Null when the message is of no known type.</param>
/// <param name="Answer">Null when none is due.</param>
internal sealed record FileResult(
    string File, BerichtSoort? Soort, MessageStatus Status, IReadOnlyList<Finding> Findings, WrittenAnswer? Answer)
{
    public bool IsFine => Status is MessageStatus.Accepted or MessageStatus.Received;
}

/// <summary>An answer and the file it is in.</summary>
internal sealed record WrittenAnswer(BerichtSoort Soort, string File);
