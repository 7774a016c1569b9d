using System.Text;

namespace MessageHub.Commands;

/// <summary>Asks for a new password: twice and unseen on a terminal, one line otherwise. Never an argument: those are seen by everybody on the machine.</summary>
internal static class NewPassword
{
    /// <exception cref="CommandException">None was given, or twice another.</exception>
    public static string Read()
    {
        if (Console.IsInputRedirected)
            return Console.ReadLine() is { Length: > 0 } line ? line : throw new CommandException("no password was given on standard input.");

        var password = Ask("New password: ");
        return Ask("The same again: ") == password ? password : throw new CommandException("the two passwords differ.");
    }

    private static string Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                typed.Length--;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
