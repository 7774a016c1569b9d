using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden;

/// <summary>
/// One thing to be said of a message. A finding is a value: it never travels as an exception. Its text names no person: no BSN, name or other content of
/// free text fields.
/// </summary>
/// <param name="Rule">The rule's code, as <c>TR101</c>; <c>XML</c> or <c>XSD</c> at level 1.</param>
/// <param name="Level">Control level 1 to 4 (IV032). Agreement rules are level 4: a source outside the messages.</param>
/// <param name="ReturnCode">Code for the answer (list WJ001); null where the standard prescribes none.</param>
/// <param name="At">The class (level 1: the element) it is about.</param>
/// <param name="Element">The element inside that class, or null when the class as a whole is meant.</param>
/// <param name="Text">One English sentence.</param>
/// <param name="Effect">What follows from it.</param>
public sealed record Finding(
    string Rule, int Level, string? ReturnCode, Position At, string? Element, string Text, FindingEffect Effect = FindingEffect.Refuse)
{
    public string Path => Element is null ? At.Path : $"{At.Path}/{Element}";

    public int Line => At.Line;

    public bool IsRefusal => Effect == FindingEffect.Refuse;
}

/// <summary>What follows from a finding. The numbers are stored.</summary>
public enum FindingEffect
{
    /// <summary>The class, line or message it is about is refused.</summary>
    Refuse = 0,

    /// <summary>A person decides: the line neither counts nor is answered until then.</summary>
    Hold = 1,

    /// <summary>A person should know; the message is judged as if it were not there.</summary>
    Signal = 2,

    /// <summary>The rule could not be checked for want of data: never silently passed.</summary>
    NotChecked = 3,
}
