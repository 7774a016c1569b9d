using System.CommandLine;
using MessageHub.Agreements.Figures;
using MessageHub.Output;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands;

/// <summary><c>messagehub report</c>: the figures that the regions agreed on. Also while the service runs.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var shared = new OperatorCommands();
        var name = new Argument<string>("name") { Description = "Which report." }.AcceptOnlyFromAmong([.. Rapporten.Alle]);
        var from = SharedOptions.Date("--from", "The first day.");
        var to = SharedOptions.Date("--to", "The last day.");
        (from.Required, to.Required) = (true, true);
        var gemeente = new Option<string?>("--gemeente") { Description = "Only of this municipality.", HelpName = "code" };
        var aanbieder = new Option<string?>("--aanbieder") { Description = "Only of this provider.", HelpName = "code" };
        var agreements = SharedOptions.Agreements();
        var accounted = new Option<string?>("--verantwoord") { Description = $"For {Rapporten.Afrekening}: what providers accounted for.", HelpName = "file.csv" };
        var today = SharedOptions.Date("--today", "As if it were this day; without it, today in the Netherlands.");
        var format = new Option<string>("--format") { Description = "How it is written.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "csv", "json");

        var command = new Command("report", "Make a report of what the region's agreements count.")
        {
            name, from, to, gemeente, aanbieder, agreements, accounted, today, format, shared.Data, shared.Store,
        };
        command.SetAction(parsed =>
        {
            var report = parsed.GetRequiredValue(name);
            var scope = new ReportScope(parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value, parsed.GetValue(gemeente), parsed.GetValue(aanbieder));
            Check(report, scope, parsed.GetValue(accounted));
            var verantwoord = parsed.GetValue(accounted) is { } file ? Accounted(file) : [];
            return shared.UseAsync(
                parsed,
                parts => parts with { Agreements = OperatorCommands.Agreements(parsed.GetValue(agreements)), Today = parsed.GetValue(today) },
                async hub =>
                {
                    ReportOutput.Write(await hub.GetRequiredService<Reports>().MakeAsync(report, scope, verantwoord, CancellationToken.None), parsed.GetRequiredValue(format));
                    return ExitCodes.Fine;
                });
        });
        return command;
    }

    private static void Check(string report, ReportScope scope, string? accounted)
    {
        if (scope.TotEnMet < scope.Van)
            throw new CommandException("--to lies before --from.");
        if (scope.TotEnMet.Year - scope.Van.Year > 50)
            throw new CommandException("--from and --to are more than fifty years apart.");
        if (scope.Gemeente is { } gemeente && !IsCode(gemeente, 4))
            throw new CommandException($"--gemeente '{gemeente}' is not four digits.");
        if (scope.Aanbieder is { } aanbieder && !IsCode(aanbieder, 8))
            throw new CommandException($"--aanbieder '{aanbieder}' is not eight digits.");
        if (scope.Gemeente is not null && report is Rapporten.Plafond or Rapporten.Afrekening)
            throw new CommandException($"--gemeente: {report} is over all municipalities, because ceilings are.");
        if ((accounted is not null) != (report == Rapporten.Afrekening))
            throw new CommandException($"--verantwoord is for {Rapporten.Afrekening}, which needs it.");
    }

    private static bool IsCode(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    private static IReadOnlyList<Verantwoording> Accounted(string file)
    {
        try
        {
            return VerantwoordingFile.Parse(file, File.ReadAllLines(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file} cannot be read: {e.Message}", e);
        }
    }
}
