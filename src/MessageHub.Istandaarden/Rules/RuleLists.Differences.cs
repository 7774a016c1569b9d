using System.Collections.Frozen;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>How the lists of one release or standard are told by what they have otherwise than another's.</summary>
public sealed partial record RuleLists
{
    /// <summary>The same rules in the same order, with each of these in the place of the one of its code.</summary>
    /// <exception cref="ArgumentException">One has a code that is not in the lists.</exception>
    public RuleLists With(params IReadOnlyList<Rule> rules)
    {
        var perCode = rules.ToDictionary(rule => rule.Code);
        return Change([.. perCode.Keys], rule => perCode.GetValueOrDefault(rule.Code, rule));
    }

    /// <summary>The same rules in the same order, but for these.</summary>
    /// <exception cref="ArgumentException">A code is not in the lists.</exception>
    public RuleLists Without(params IReadOnlyList<string> codes) => Change(codes, rule => codes.Contains(rule.Code) ? null : rule);

    private RuleLists Change(IReadOnlyList<string> codes, Func<Rule, Rule?> change)
    {
        var met = new HashSet<string>();
        var changed = this with
        {
            Content = Content.ToFrozenDictionary(content => content.Key, content => In(content.Value)),
            Header = In(Header),
            Toewijzing = In(Toewijzing),
            Start = In(Start),
            StartVerwijdering = In(StartVerwijdering),
            Stop = In(Stop),
            StopVerwijdering = In(StopVerwijdering),
            ToewijzingsverzoekClient = In(ToewijzingsverzoekClient),
            AangevraagdProduct = In(AangevraagdProduct),
            WijzigingsverzoekClient = In(WijzigingsverzoekClient),
            Wijzigingsverzoek = In(Wijzigingsverzoek),
            OngewijzigdProduct = In(OngewijzigdProduct),
            TeWijzigenProduct = In(TeWijzigenProduct),
            NieuwProduct = In(NieuwProduct),
            Antwoord = In(Antwoord),
            Declaratie = In(Declaratie),
            DeclaratieClient = In(DeclaratieClient),
            Prestatie = In(Prestatie),
            Debetprestatie = In(Debetprestatie),
            Creditprestatie = In(Creditprestatie),
            DeclaratieAntwoordHeader = In(DeclaratieAntwoordHeader),
            DeclaratieAntwoord = In(DeclaratieAntwoord),
            DeclaratieAntwoordClient = In(DeclaratieAntwoordClient),
            Ontvangst = In(Ontvangst),
            AfgewezenPrestatie = In(AfgewezenPrestatie),
        };
        return codes.FirstOrDefault(code => !met.Contains(code)) is { } unknown
            ? throw new ArgumentException($"There is no rule {unknown} in these lists.")
            : changed;

        IReadOnlyList<IRule<T>> In<T>(IReadOnlyList<IRule<T>> rules)
        {
            met.UnionWith(rules.Select(rule => rule.Code));
            return [.. rules.Select(rule => change((Rule)rule)).Where(rule => rule is not null).Cast<IRule<T>>()];
        }
    }
}
