using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Catalogue;

/// <summary>
/// Every rule with what people want to know of it. Code, level, return code and demand come from the rule classes, messages from the slots of
/// <see cref="RuleLists"/>, files from where the class is, and the rest from <c>explained.md</c> beside the classes.
/// </summary>
public static class RuleCatalogue
{
    /// <summary>One row per code: level 1 first, then by level and code.</summary>
    public static IReadOnlyList<RuleRow> Of(RuleLists rules)
    {
        var explained = new Dictionary<string, Explained>();
        var messages = new Dictionary<string, (Rule Rule, SortedSet<string> Messages)>();
        foreach (var (slot, soorten) in Slots(rules))
        {
            foreach (var rule in slot.Cast<Rule>())
            {
                if (!messages.TryGetValue(rule.Code, out var known))
                    messages.Add(rule.Code, known = (rule, []));
                known.Messages.UnionWith(soorten.Select(soort => soort.Naam()));
            }
        }

        return
        [
            .. Level1(),
            .. messages.Values
                .Select(entry => Row(entry.Rule, [.. entry.Messages], NotesOf(entry.Rule.GetType())))
                .OrderBy(row => row.Level).ThenBy(row => row.Code, StringComparer.Ordinal),
        ];

        Explained NotesOf(Type type)
        {
            if (!explained.TryGetValue(type.Namespace!, out var notes))
                explained.Add(type.Namespace!, notes = Explained.Of(type));
            return notes;
        }
    }

    /// <summary>Each list of rules and the messages whose subjects it is applied to.</summary>
    private static IEnumerable<(IEnumerable<object> Rules, IEnumerable<BerichtSoort> Soorten)> Slots(RuleLists rules) =>
    [
        .. rules.Content.Select(slot => ((IEnumerable<object>)slot.Value, Only(slot.Key))),
        (rules.Header, rules.Content.Keys),
        (rules.Toewijzing, Only(BerichtSoort.JW301)),
        (rules.Start, Only(BerichtSoort.JW305)),
        (rules.StartVerwijdering, Only(BerichtSoort.JW305)),
        (rules.Stop, Only(BerichtSoort.JW307)),
        (rules.StopVerwijdering, Only(BerichtSoort.JW307)),
        (rules.ToewijzingsverzoekClient, Only(BerichtSoort.JW315)),
        (rules.AangevraagdProduct, Only(BerichtSoort.JW315)),
        (rules.WijzigingsverzoekClient, Only(BerichtSoort.JW317)),
        (rules.Wijzigingsverzoek, Only(BerichtSoort.JW317)),
        (rules.OngewijzigdProduct, Only(BerichtSoort.JW317)),
        (rules.TeWijzigenProduct, Only(BerichtSoort.JW317)),
        (rules.NieuwProduct, Only(BerichtSoort.JW317)),
        (rules.Antwoord, Only(BerichtSoort.JW319)),
        (rules.Declaratie, Only(BerichtSoort.JW323)),
        (rules.DeclaratieClient, Only(BerichtSoort.JW323)),
        (rules.Prestatie, Only(BerichtSoort.JW323)),
        (rules.Debetprestatie, Only(BerichtSoort.JW323)),
        (rules.Creditprestatie, Only(BerichtSoort.JW323)),
        (rules.DeclaratieAntwoordHeader, Only(BerichtSoort.JW325)),
        (rules.DeclaratieAntwoord, Only(BerichtSoort.JW325)),
        (rules.DeclaratieAntwoordClient, Only(BerichtSoort.JW325)),
        (rules.AfgewezenPrestatie, Only(BerichtSoort.JW325)),
    ];

    private static IEnumerable<BerichtSoort> Only(BerichtSoort soort) => [soort];

    private static RuleRow Row(Rule rule, IReadOnlyList<string> messages, Explained notes)
    {
        var type = rule.GetType();
        var project = type.Assembly.GetName().Name!;
        var folder = type.Namespace![(project.Length + 1)..].Replace('.', '/');
        var isPublished = type.Assembly == typeof(Rule).Assembly;
        return new RuleRow(
            rule.Code,
            isPublished ? rule.Code[..2] : "agreement",
            rule.Level,
            rule.ReturnCode,
            messages,
            notes.Required(rule.Code, "on"),
            rule.Text,
            $"src/{project}/{folder}/{type.Name}.cs",
            $"tests/{project}.Tests/{(isPublished ? "Rules/" : "")}{type.Name}Tests.cs",
            notes.Required(rule.Code, "broken"),
            notes.Required(rule.Code, "kept"),
            notes.Optional(rule.Code, "not checked"));
    }

    /// <summary>Held by the schemas: tried value by value through the reader, and compared facet by facet with the published ones.</summary>
    private static IEnumerable<RuleRow> Level1()
    {
        var notes = Explained.OfLevel1();
        return notes.Codes.OrderBy(code => code, StringComparer.Ordinal).Select(code => new RuleRow(
            code,
            code[..2],
            1,
            null,
            notes.Required(code, "in").Split(", "),
            notes.Required(code, "on"),
            notes.Required(code, "demands"),
            "schemas/ijw/3.2",
            "tests/MessageHub.Istandaarden.Tests/Schemas/Facets/Level1RulesTests.cs",
            notes.Required(code, "broken"),
            notes.Required(code, "kept"),
            null));
    }
}
