using Spectre.Console;

namespace MessageHub.Output;

/// <summary>Standard output for people: in colour on a terminal, plain text in a file or a pipe.</summary>
internal static class PeopleConsole
{
    /// <summary>Redirected output has no width of its own; this one keeps a finding on a line or two.</summary>
    private const int RedirectedWidth = 160;

    public static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = RedirectedWidth;
        return console;
    }
}
