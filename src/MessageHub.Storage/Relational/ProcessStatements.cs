namespace MessageHub.Storage.Relational;

/// <summary>What the processes of one hub share: keys of cookies, signs of life.</summary>
internal abstract class ProcessStatements
{
    public abstract string Keys { get; }

    public abstract string AddKey { get; }

    public abstract string Beat { get; }

    public abstract string FirstBeat { get; }

    public abstract string Goodbye { get; }

    public abstract string ForgetBeats { get; }

    public abstract string Heartbeats { get; }
}
