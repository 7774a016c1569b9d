namespace MessageHub.Commands;

/// <summary>The command cannot be carried out as it was given. The message is one line for the user.</summary>
internal sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner);
