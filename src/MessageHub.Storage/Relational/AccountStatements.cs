namespace MessageHub.Storage.Relational;

/// <summary>Accounts of operators.</summary>
internal abstract class AccountStatements
{
    public abstract string List { get; }

    public abstract string Find { get; }

    public abstract string Add { get; }

    public abstract string Change { get; }

    public abstract string CountFailure { get; }

    public abstract string LockAtMaximum { get; }

    public abstract string ForgetFailures { get; }
}
