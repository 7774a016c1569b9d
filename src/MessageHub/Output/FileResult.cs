using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;

namespace MessageHub.Output;

/// <summary>What became of one file.</summary>
/// <param name="File">As given or found on the command line.</param>
/// <param name="Soort">Null when the message is of no known type.</param>
/// <param name="Findings">All that was found, of every effect.</param>
/// <param name="Answer">Null when none is due.</param>
internal sealed record FileResult(
    string File, BerichtSoort? Soort, MessageStatus Status, IReadOnlyList<Finding> Findings, WrittenAnswer? Answer)
{
    /// <summary>
    /// A declaration that waits for the back office is received, and not fine when the rules have something against it. One that waits for a person to
    /// decide on what an agreement holds is not fine either.
    /// </summary>
    public bool IsFine => Status is MessageStatus.Accepted or MessageStatus.Received && !Of(FindingEffect.Refuse).Any();

    /// <summary>The findings of one effect.</summary>
    public IEnumerable<Finding> Of(FindingEffect effect) => Findings.Where(finding => finding.Effect == effect);
}

/// <summary>An answer and the file it is in.</summary>
internal sealed record WrittenAnswer(BerichtSoort Soort, string File);
