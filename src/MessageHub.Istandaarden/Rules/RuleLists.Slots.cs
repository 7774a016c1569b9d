using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Rules;

public sealed partial record RuleLists
{
    /// <summary>The level-2 rules of a message type; none for receipts.</summary>
    public IReadOnlyList<IRule<Bericht>> ContentOf(BerichtSoort soort) => Content.TryGetValue(soort.Nummer, out var rules) ? rules : [];

    /// <summary>Every rule that messages of this type are held to, at whatever place in them.</summary>
    public IEnumerable<Rule> AppliedTo(BerichtSoort soort)
    {
        var slots = Slots.TryGetValue(soort.Vorm, out var ofVorm) ? ofVorm(this) : [];
        IEnumerable<object> header = soort.IsRetourbericht ? [] : Header;
        return [.. ContentOf(soort).Concat(header).Concat(slots.SelectMany(slot => slot)).Cast<Rule>()];
    }

    /// <summary>Which lists the judge of each shape applies.</summary>
    private static Dictionary<BerichtVorm, Func<RuleLists, IEnumerable<IEnumerable<object>>>> Slots { get; } = new()
    {
        [Vormen.Toewijzing] = rules => [rules.Toewijzing],
        [Vormen.Start] = rules => [rules.Start, rules.StartVerwijdering],
        [Vormen.Stop] = rules => [rules.Stop, rules.StopVerwijdering],
        [Vormen.Toewijzingsverzoek] = rules => [rules.ToewijzingsverzoekClient, rules.AangevraagdProduct],
        [Vormen.Wijzigingsverzoek] = rules =>
            [rules.WijzigingsverzoekClient, rules.Wijzigingsverzoek, rules.OngewijzigdProduct, rules.TeWijzigenProduct, rules.NieuwProduct],
        [Vormen.Retour] = rules => [rules.Ontvangst],
        [Vormen.Antwoord] = rules => [rules.Antwoord],
        [Vormen.Declaratie] = rules => [rules.Declaratie, rules.DeclaratieClient, rules.Prestatie, rules.Debetprestatie, rules.Creditprestatie],
        [Vormen.DeclaratieAntwoord] = rules =>
            [rules.DeclaratieAntwoordHeader, rules.DeclaratieAntwoord, rules.DeclaratieAntwoordClient, rules.AfgewezenPrestatie],
    };
}
