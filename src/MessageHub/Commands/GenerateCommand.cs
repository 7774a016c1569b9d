using System.CommandLine;
using System.Globalization;
using MessageHub.Generate;
using MessageHub.Output;

namespace MessageHub.Commands;

/// <summary><c>messagehub generate</c>: fictitious messages for tests and load.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var outDirectory = new Option<string>("--out")
        {
            Description = "Where the files go; made when it is not there. Files of the same name are overwritten.",
            HelpName = "dir",
            Required = true,
        };
        var messages = new Option<int>("--messages") { Description = "How many messages, at least one.", HelpName = "n", Required = true };
        messages.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number < 1)
                result.AddError("--messages must be at least 1.");
        });
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same files.",
            HelpName = "n",
            DefaultValueFactory = _ => 1,
        };
        var standaard = new Option<string>("--standard")
        {
            Description = "The standard that the messages are of.",
            DefaultValueFactory = _ => Assortiment.Namen[0],
        }.AcceptOnlyFromAmong([.. Assortiment.Namen]);
        var faults = new Option<bool>("--faults") { Description = "Let about one message in ten break the rules that its file name tells." };

        var command = new Command("generate", "Make chains of valid, fictitious messages: request, allocation, start, declaration and stop of one client.")
        {
            outDirectory, messages, seed, standaard, faults,
        };
        command.SetAction(parsed => Run(new GenerateOptions(
            parsed.GetRequiredValue(outDirectory), parsed.GetRequiredValue(messages), parsed.GetRequiredValue(seed), parsed.GetValue(faults))
        {
            Standaard = Assortiment.Met(parsed.GetRequiredValue(standaard)),
        }));
        return command;
    }

    private static int Run(GenerateOptions options)
    {
        if (File.Exists(options.OutDirectory))
            throw new CommandException($"--out {options.OutDirectory} is a file, not a folder.");

        GenerateSummary? summary = null;
        ProgressBar.Run("Generating", options.Messages, quiet: false, done =>
        {
            var written = 0;
            summary = MessageGenerator.Write(options, count =>
            {
                done(count - written);
                written = count;
            });
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary!.Messages} messages ({summary.Faulty} faulty, {summary.Bytes / 1e6:F1} MB) written to {options.OutDirectory}; their dates end before 2025-08-01."));
        return ExitCodes.Fine;
    }
}
