using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>A receipt: taken in, and tied to the message it answers by the store.</summary>
internal static class RetourJudge
{
    public static Judgement Judge(Retourbericht bericht, RuleLists rules, RuleContext context) =>
        new(Verdict.Received, context.Findings, [], 0, IsVerwerkt: false);
}
