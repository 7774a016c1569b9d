using System.Collections.Frozen;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules.CrossMessage;
using MessageHub.Istandaarden.Rules.Judging;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Rules;

/// <summary>Judges messages by the published rules of their standard and whatever was added to them. Stateless and thread-safe.</summary>
/// <param name="added">Puts rules beside those that a standard publishes; null: none.</param>
/// <param name="declaraties">Who decides on declarations.</param>
public sealed class RuleBook(
    Standaarden standaarden, ExternalSources sources, Func<RuleLists, RuleLists>? added = null,
    DeclarationsDecidedBy declaraties = DeclarationsDecidedBy.Hub)
{
    /// <summary>Level 2 looks at no dossier.</summary>
    private static readonly Dossier NoDossier = new();

    private readonly FrozenDictionary<Standaard, Regels> rules = standaarden.Alle.ToFrozenDictionary(
        standaard => standaard, standaard => new Regels(standaard, added is null ? standaard.Regels : added(standaard.Regels)));

    /// <summary>The published rules with the embedded code lists.</summary>
    public static RuleBook Published { get; } = new(Standaarden.Ondersteund, ExternalSources.Embedded);

    /// <summary>The rules that messages of this standard are held to.</summary>
    public RuleLists RulesOf(Standaard standaard) => rules[standaard].Lists;

    /// <summary>What was claimed on an allocation beside what the rules for declarations let through.</summary>
    /// <param name="regels">All lines on the allocation, whatever became of them.</param>
    /// <param name="totEnMet">Up to the month of this day, unless lines go on later or the allocation ends before.</param>
    public Volumestand VolumestandVan(Standaard standaard, Toewijzing toewijzing, IReadOnlyList<IngediendePrestatie> regels, DateOnly totEnMet) =>
        Volumestand.Of(RulesOf(standaard).Debetprestatie.OfType<TR321>().Single(), sources.Producten, toewijzing, regels, totEnMet);

    /// <summary>Level 2 only: all rules that the message breaks on its own.</summary>
    public IReadOnlyList<Finding> CheckContent(Bericht bericht)
    {
        var context = new RuleContext(bericht, NoDossier, DateOnly.MaxValue, sources);
        Apply(RulesOf(bericht.Soort.Standaard).ContentOf(bericht.Soort), bericht, context);
        return context.Findings;
    }

    /// <summary>
    /// Levels 2, 3 and 4, and the effects: what an accepted message (or the granted lines of a declaration) changes is applied to the dossier and
    /// listed in the judgement. A message that fails level 2 is not looked at further; otherwise all rules run and all findings are kept, save that
    /// the lines of a message that was sent before (TR056) would only be found double.
    /// </summary>
    /// <param name="today">The hub's date (TR135).</param>
    /// <param name="ontvangen">The Dutch day on which the message came in; null: today.</param>
    public Judgement Judge(Bericht bericht, Dossier dossier, DateOnly today, DateOnly? ontvangen = null)
    {
        var (soort, lists) = (bericht.Soort, RulesOf(bericht.Soort.Standaard));
        var context = new RuleContext(bericht, dossier, today, sources) { Declaraties = declaraties, Ontvangen = ontvangen ?? today };
        if (soort.IsRetourbericht)
            return soort.Vorm.Judge(bericht, lists, context);

        Apply(lists.ContentOf(soort), bericht, context);
        if (bericht is Declaratiebericht undecided && declaraties == DeclarationsDecidedBy.BackOffice)
            return DeclaratieJudge.TakeIn(undecided, lists, context);
        if (context.Refusals > 0)
            return Judgements.Refuse(context, isVerwerkt: bericht is not Declaratiebericht);

        Apply(lists.Header, bericht.Header, context);
        return dossier.IsOntvangen(BerichtSleutel.Of(bericht.Header))
            ? Judgements.Refuse(context, isVerwerkt: bericht is not Declaratiebericht)
            : soort.Vorm.Judge(bericht, lists, context);
    }

    /// <summary>What the rules will look at when this message is judged, so that a store can fetch it.</summary>
    public void AddSleutels(Bericht bericht, DateOnly ontvangen, DossierSleutels sleutels)
    {
        sleutels.Add(bericht);
        foreach (var rule in rules[bericht.Soort.Standaard].MetSleutels[bericht.Soort])
            rule.AddSleutels(bericht, ontvangen, sleutels);
    }

    /// <summary>
    /// What a person decided on held lines of a declaration: what is released is judged again, each line seeing the effect of those before it, and when no line
    /// is held any more the declaration is decided. The findings are those of now.
    /// </summary>
    /// <param name="ontvangen">The Dutch day on which the declaration came in.</param>
    /// <param name="eerder">What was found when the declaration was judged before.</param>
    public Judgement Decide(
        Declaratiebericht bericht, Dossier dossier, DateOnly today, DateOnly ontvangen, IReadOnlyList<Regelbesluit> besluiten, IReadOnlyList<Finding> eerder)
    {
        var context = new RuleContext(bericht, dossier, today, sources) { Declaraties = declaraties, Ontvangen = ontvangen };
        return DeclaratieJudge.Decide(bericht, RulesOf(bericht.Soort.Standaard), context, besluiten, eerder);
    }

    /// <summary>Runs rules of one kind on one subject.</summary>
    internal static void Apply<T>(IReadOnlyList<IRule<T>> rules, T subject, RuleContext context)
    {
        foreach (var rule in rules)
            rule.Check(subject, context);
    }

    /// <summary>The rules of one standard, and which of them look at more than the shape of a message says.</summary>
    private sealed class Regels(Standaard standaard, RuleLists lists)
    {
        public RuleLists Lists { get; } = lists;

        public FrozenDictionary<BerichtSoort, IMetSleutels[]> MetSleutels { get; } =
            standaard.Soorten.ToFrozenDictionary(soort => soort, soort => lists.AppliedTo(soort).OfType<IMetSleutels>().ToArray());
    }
}

/// <summary>Who decides on declarations.</summary>
public enum DeclarationsDecidedBy
{
    /// <summary>The hub judges every line and answers with a JW325.</summary>
    Hub,

    /// <summary>The municipality's back office: the hub passes the JW323 on with its findings and waits for the JW325.</summary>
    BackOffice,
}
