using MessageHub.Agreements;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub;

/// <summary>The rule book of a hub: the published rules and those of the region.</summary>
internal static class HubRules
{
    /// <param name="more">rules on the header besides, for tests</param>
    public static RuleBook Book(
        AgreementsFile agreements, DeclarationsDecidedBy declaraties = DeclarationsDecidedBy.Hub, params IReadOnlyList<IRule<Header>> more)
    {
        var rules = AgreementRules.AddTo(RuleLists.Standard, agreements);
        if (more.Count > 0)
            rules = rules with { Header = [.. rules.Header, .. more] };
        return new RuleBook(rules, AgreementRules.SourcesOf(agreements), declaraties);
    }
}
