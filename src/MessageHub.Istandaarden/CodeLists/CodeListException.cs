namespace MessageHub.Istandaarden.CodeLists;

/// <summary>A code list cannot be read. The message is one line: the file, the line number where there is one, and what is wrong.</summary>
public sealed class CodeListException(string message, Exception? inner = null) : Exception(message, inner);
