namespace MessageHub.Agreements;

/// <summary>What in a file cannot be, although it is of the right kind.</summary>
/// <param name="Place">As <c>contracts[0].orders[1]</c>.</param>
/// <param name="Text">One sentence without a full stop.</param>
internal sealed record FileProblem(string Place, string Text);
