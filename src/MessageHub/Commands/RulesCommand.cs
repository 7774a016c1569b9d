using System.CommandLine;
using MessageHub.Agreements;
using MessageHub.Istandaarden.Rules.Catalogue;
using MessageHub.Istandaarden.Standards;
using MessageHub.Output;

namespace MessageHub.Commands;

/// <summary><c>messagehub rules</c>: the catalogue of all rules; <c>docs/rules.md</c> is its output.</summary>
internal static class RulesCommand
{
    private const string Json = "json";

    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "md: a page; json: one array.", DefaultValueFactory = _ => "md" }
            .AcceptOnlyFromAmong("md", Json);
        var command = new Command("rules", "List every rule: level, return code, messages, what it demands, where it is checked and tested.") { format };
        command.SetAction(parsed =>
        {
            Console.Write(parsed.GetRequiredValue(format) == Json ? CatalogueJson.Write(All()) : CatalogueMarkdown.Write(All()));
            return ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>The published rules, and the agreement rules of all regions, with the settings that they have without an agreements file.</summary>
    public static IReadOnlyList<RuleRow> All() =>
        RuleCatalogue.Of(Standaarden.Ondersteund, standaard => AgreementRules.AddAllTo(standaard.Regels));
}
