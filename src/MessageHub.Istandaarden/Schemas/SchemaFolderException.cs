namespace MessageHub.Istandaarden.Schemas;

/// <summary>A folder cannot serve as schema set. The message is one line: the folder or file, and what is wrong with it.</summary>
public sealed class SchemaFolderException : Exception
{
    /// <summary>With one clear line; line breaks in it are flattened, because it goes to a console and a log.</summary>
    public SchemaFolderException(string message, Exception? inner = null)
        : base(message.ReplaceLineEndings(" "), inner)
    {
    }
}
