using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Messages.Reading;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Istandaarden.Standards;

/// <summary>
/// What messages of one kind have in common in every standard that has them: how they are read, what of the dossier they look at, and how they are judged.
/// </summary>
public abstract class BerichtVorm
{
    private protected BerichtVorm()
    {
    }

    internal abstract Bericht Read(XmlCursor xml, Position root, BerichtSoort soort);

    internal abstract void AddSleutels(Bericht bericht, DossierSleutels sleutels);

    internal abstract Judgement Judge(Bericht bericht, RuleLists rules, RuleContext context);
}

/// <param name="read">Reads the message; the cursor is on its root.</param>
/// <param name="addSleutels">Adds what the message looks at, besides its own key and its clients.</param>
/// <param name="judge">Judges a message that level 2 let pass, and applies its effects.</param>
public sealed class BerichtVorm<TBericht>(
    Func<XmlCursor, Position, BerichtSoort, TBericht> read,
    Action<TBericht, DossierSleutels> addSleutels,
    Func<TBericht, RuleLists, RuleContext, Judgement> judge) : BerichtVorm
    where TBericht : Bericht
{
    internal override Bericht Read(XmlCursor xml, Position root, BerichtSoort soort) => read(xml, root, soort);

    internal override void AddSleutels(Bericht bericht, DossierSleutels sleutels) => addSleutels((TBericht)bericht, sleutels);

    internal override Judgement Judge(Bericht bericht, RuleLists rules, RuleContext context) => judge((TBericht)bericht, rules, context);
}
