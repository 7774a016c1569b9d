using System.CommandLine;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Output;
using MessageHub.Processing;
using MessageHub.Runs;

namespace MessageHub.Commands;

/// <summary><c>messagehub validate</c>: levels 1 and 2 of each message on its own. Nothing is kept, nothing is answered.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var paths = SharedOptions.Paths();
        var format = SharedOptions.Format();
        var schemas = SharedOptions.Schemas();
        var command = new Command("validate", "Check messages on their own: XML, schema and the rules inside the message (levels 1 and 2).")
        {
            paths, format, schemas,
        };
        command.SetAction(parsed => Run(
            InputFiles.Find(parsed.GetRequiredValue(paths)),
            parsed.GetRequiredValue(format),
            new MessageReader(SharedOptions.Load(parsed.GetValue(schemas)))));
        return command;
    }

    private static int Run(IReadOnlyList<InputFile> files, string format, MessageReader reader)
    {
        using var output = SharedOptions.Output(format, files.Count);
        ProgressBar.Run("Validating", files.Count, SharedOptions.IsJson(format), done =>
        {
            foreach (var file in files)
            {
                output.Add(Judge(file, reader));
                done(1);
            }
        });
        output.Finish();
        return output.ExitCode;
    }

    private static FileResult Judge(InputFile file, MessageReader reader)
    {
        if (!file.IsReadable)
            return new FileResult(file.Path, null, MessageStatus.Failed, [], null);

        var read = file.IsTooLarge ? reader.RefuseSize(file.Length) : reader.Read(file.ReadAllBytes());
        if (read.Bericht is not { } bericht)
            return new FileResult(file.Path, read.Soort, MessageStatus.Invalid, read.Findings, null);

        var findings = RuleBook.Published.CheckContent(bericht);
        var isRefused = findings.Any(finding => finding.IsRefusal);
        return new FileResult(file.Path, read.Soort, isRefused ? MessageStatus.Rejected : MessageStatus.Accepted, findings, null);
    }
}
