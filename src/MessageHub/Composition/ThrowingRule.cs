using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Settings;

namespace MessageHub.Composition;

/// <summary>
/// A bug on demand, for tests of what happens then. Only in Development, when <c>Testing:ThrowOnReferentie</c> is set; repaired when a test takes that away.
/// </summary>
internal sealed class ThrowingRule(TestingOptions testing)
    : Rule<Header>("TEST", level: 3, returnCode: null, "No Identificatie is the one that throws.", "Throws on one Identificatie.")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (subject.Identificatie == testing.ThrowOnReferentie)
            throw new InvalidOperationException("A test asked for this.");
    }
}
