using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using MessageHub.Agreements;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage;

namespace MessageHub.Commands;

/// <summary>The root of the command line: its help, and how whatever goes wrong becomes one line on standard error and an exit code.</summary>
internal static class CommandLine
{
    private const string Introduction =
        """
        MessageHub: checks, answers and keeps the iJw 3.2 and iWmo 3.2 messages of Dutch youth care and social support.

        Try this first, on the sample messages that come with it:

          messagehub process docs/samples --store :memory: --out out

        Exit codes: 0 all is well, 1 messages with findings or failures, 2 wrong usage or unreadable input.
        """;

    public static async Task<int> RunAsync(string[] args, params Command[] commands)
    {
        var root = new RootCommand(Introduction);
        foreach (var command in commands)
            root.Add(command);

        // A path that starts with @ is a path, not a file with more arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return Fail($"{OneLine(Error(parsed))} See '{Path(parsed)} --help'.");

        try
        {
            // Errors are told below, and process listens to Ctrl-C itself: a batch is finished first.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e) when (e is CommandException or SchemaFolderException or AgreementsFileException or StoreException or StoreUnavailableException
            or IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message);
        }
        catch (DbException e)
        {
            return Fail($"the store failed: {e.Message}");
        }
        catch (Exception e)
        {
            // A bug. Where it happened, but not its text, which may quote a message.
            Tell($"unexpected {e.GetType().Name}; please report this:");
            Console.Error.WriteLine(e.StackTrace);
            return ExitCodes.Findings;
        }
    }

    /// <summary>Something people should know; standard output stays clean.</summary>
    public static void Tell(string text) => Console.Error.WriteLine($"messagehub: {OneLine(text)}");

    public static string Unknown(string token) => $"'{token}' is no known command or option here.";

    private static int Fail(string text)
    {
        Tell(text);
        return ExitCodes.Unusable;
    }

    /// <summary>What was typed but means nothing says more than what is missing because of it.</summary>
    private static string Error(ParseResult parsed) => parsed.UnmatchedTokens is [var unknown, ..]
        ? Unknown(unknown)
        : parsed.Errors[0].Message;

    private static string Path(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand ? "messagehub" : $"messagehub {command.Name}";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
