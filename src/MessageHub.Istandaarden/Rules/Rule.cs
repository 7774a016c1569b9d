using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>A published rule, or a regional agreement: a code, a control level, a return code, what it demands, and what is wrong when it is broken.</summary>
/// <param name="code">As in the rule book, as <c>TR321</c>.</param>
/// <param name="level">2 inside the message, 3 across messages, 4 against a source outside the messages (IV032).</param>
/// <param name="returnCode">Code for the answer; null where the standard prescribes none.</param>
/// <param name="demand">One sentence, in our words, that says what must hold.</param>
/// <param name="fault">One sentence that says what is the case when it does not: the text of a finding, with the values that clash behind it.</param>
public abstract class Rule(string code, int level, string? returnCode, string demand, string fault)
{
    public string Code { get; } = code;

    public int Level { get; } = level;

    public string? ReturnCode { get; } = returnCode;

    public string Demand { get; } = demand;

    public string Fault { get; } = fault;
}

/// <summary>
/// A rule that judges one <typeparamref name="T"/>: a header, a line, a whole message. An interface for its variance: a rule on any Melding is a
/// rule on a StartProduct.
/// </summary>
public interface IRule<in T>
{
    string Code { get; }

    /// <summary>Pure: looks at the subject and the context and reports; changes nothing.</summary>
    void Check(T subject, RuleContext context);
}

/// <summary>A rule across messages (level 3) or against an outside source (level 4).</summary>
public abstract class Rule<T>(string code, int level, string? returnCode, string demand, string fault)
    : Rule(code, level, returnCode, demand, fault), IRule<T>
{
    public abstract void Check(T subject, RuleContext context);
}

/// <summary>A level-2 rule: decidable inside one message. They share return code 0001.</summary>
public abstract class ContentRule(string code, string demand, string fault)
    : Rule<Bericht>(code, level: 2, RetourCodes.TechnischAfgekeurd, demand, fault);

/// <summary>A level-2 rule that only one message type has.</summary>
public abstract class ContentRule<T>(string code, string demand, string fault) : ContentRule(code, demand, fault)
    where T : Bericht
{
    public sealed override void Check(Bericht subject, RuleContext context) => Check((T)subject, context);

    protected abstract void Check(T bericht, RuleContext context);
}
