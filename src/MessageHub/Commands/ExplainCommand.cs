using System.CommandLine;
using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Standards;
using MessageHub.Output;

namespace MessageHub.Commands;

/// <summary><c>messagehub explain</c>: one rule, or one return code with the rules that give it, for people.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "A rule as TR321, or a return code as 9321." };
        var command = new Command("explain", "Explain a rule or a return code, with an example.") { code };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(code).ToUpperInvariant()));
        return command;
    }

    private static int Explain(string code)
    {
        var rules = RulesCommand.All();
        if (rules.Where(rule => rule.Code == code).ToList() is { Count: > 0 } found)
            Explanation.Write(found);
        else if (RetourCodes.Betekenis(code) is { } meaning)
            Explanation.Write(code, meaning, [.. rules.Where(rule => rule.ReturnCode == code)]);
        else
            throw new CommandException($"'{code}' is no rule and no return code of {Standaarden.Ondersteund}; 'messagehub rules' lists the rules.");
        return ExitCodes.Fine;
    }
}
