namespace MessageHub.Agreements;

/// <summary>The agreements file cannot be used; the message is one line for its author.</summary>
public sealed class AgreementsFileException : Exception
{
    public AgreementsFileException()
    {
    }

    public AgreementsFileException(string message)
        : base(message)
    {
    }

    public AgreementsFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
