using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements;

/// <summary>
/// An agreement that the hub can judge by: its code in the region's document, its settings in the agreements file, and where its rule stands among the
/// published ones. It is declared in the rule's own file, and named in <see cref="AgreementBook"/>.
/// </summary>
public abstract class Agreement
{
    private protected Agreement(string code) => Code = code;

    /// <summary>As in the region's document, and the name of its settings in the file: <c>RV02-1</c>.</summary>
    public string Code { get; }

    internal abstract AgreementSettings Defaults { get; }

    internal abstract RuleLists AddTo(RuleLists rules, AgreementSettings settings, AgreementsFile file);
}

/// <param name="code">As in the region's document.</param>
/// <param name="add">
/// Puts the rule into the lists it belongs in; behind those that are there, because its code follows theirs in an answer. The file is for rules that look at
/// more than their own settings: contracts, holidays.
/// </param>
public sealed class Agreement<TSettings>(string code, Func<RuleLists, TSettings, AgreementsFile, RuleLists> add) : Agreement(code)
    where TSettings : AgreementSettings, new()
{
    /// <summary>An agreement whose rule needs its own settings only.</summary>
    public Agreement(string code, Func<RuleLists, TSettings, RuleLists> add)
        : this(code, (rules, settings, _) => add(rules, settings))
    {
    }

    internal override AgreementSettings Defaults { get; } = new TSettings();

    internal override RuleLists AddTo(RuleLists rules, AgreementSettings settings, AgreementsFile file) => add(rules, (TSettings)settings, file);
}

/// <summary>What every agreement's settings have in common.</summary>
public abstract record AgreementSettings
{
    public bool Enabled { get; init; } = true;

    /// <summary>The return code that it refuses with; null when it refuses nothing.</summary>
    internal virtual string? GivenReturnCode => null;

    /// <summary>What in them cannot be, each without a full stop.</summary>
    internal virtual IEnumerable<string> Problems => [];
}

/// <summary>Settings of an agreement that refuses.</summary>
public record RefusalSettings : AgreementSettings
{
    public const string DefaultReturnCode = "9019";

    /// <summary>From code list WJ001.</summary>
    public string ReturnCode { get; init; } = DefaultReturnCode;

    internal override string? GivenReturnCode => ReturnCode;
}
