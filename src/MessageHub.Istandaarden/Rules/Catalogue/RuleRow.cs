namespace MessageHub.Istandaarden.Rules.Catalogue;

/// <summary>What people want to know of one rule.</summary>
/// <param name="Code">As in the rule book, as <c>TR321</c>.</param>
/// <param name="Kind">TR, CD, CS or RS; <c>agreement</c> for a rule of a region.</param>
/// <param name="Level">1 the schema, 2 inside the message, 3 across messages, 4 an outside source.</param>
/// <param name="ReturnCode">Null where the standard prescribes none.</param>
/// <param name="Standards">The standards in which it is so, as <c>iJw 3.2</c>.</param>
/// <param name="Messages">Message types it holds for, as <c>JW323</c>.</param>
/// <param name="On">The class or element it is reported on; several are separated by commas.</param>
/// <param name="Demands">What must hold, in our words.</param>
/// <param name="Fault">What is the case when it does not hold, as findings say it; null at level 1, where the schema's own words come.</param>
/// <param name="CheckedIn">File or folder in the repository.</param>
/// <param name="TestedIn">File in the repository.</param>
/// <param name="Broken">An example that is refused.</param>
/// <param name="Kept">An example that is not.</param>
/// <param name="NotChecked">When it is not checked, or not wholly; null: it always is.</param>
public sealed record RuleRow(
    string Code,
    string Kind,
    int Level,
    string? ReturnCode,
    IReadOnlyList<string> Standards,
    IReadOnlyList<string> Messages,
    string On,
    string Demands,
    string? Fault,
    string CheckedIn,
    string TestedIn,
    string Broken,
    string Kept,
    string? NotChecked);
