namespace MessageHub.Istandaarden.Rules;

/// <summary>What people want to know of a rule besides its demand: shown by <c>messagehub explain</c> and in docs/rules.md.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExplainedAttribute : Attribute
{
    /// <summary>The class or element it is reported on; several are separated by commas.</summary>
    public required string On { get; set; }

    /// <summary>An example that is refused.</summary>
    public required string Broken { get; set; }

    /// <summary>An example that is not.</summary>
    public required string Kept { get; set; }

    /// <summary>When it is not checked, or not wholly; null: it always is.</summary>
    public string? NotChecked { get; set; }
}
