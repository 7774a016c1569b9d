namespace MessageHub.Storage.Relational;

/// <summary>The list of signals, and the lease on the daily look.</summary>
internal abstract class SignaalStatements
{
    public abstract string List { get; }

    public abstract string Last { get; }

    /// <summary>Open signals after one, in order of number.</summary>
    public abstract string OpenPage { get; }

    /// <summary>Closed signals in a stretch of numbers, the last first.</summary>
    public abstract string ClosedPage { get; }

    /// <summary>The signal and its message, if it is open.</summary>
    public abstract string Find { get; }

    public abstract string Close { get; }

    public abstract string BeginLook { get; }

    /// <summary>Changes no row when the look is another's.</summary>
    public abstract string EndLook { get; }

    /// <summary>All signals of some rules, open and closed.</summary>
    public abstract string OfRules { get; }

    /// <summary>Causes of the open signals of one rule.</summary>
    public abstract string OpenCauses { get; }

    /// <summary>A cause that has a signal gets no other.</summary>
    public abstract string Add { get; }

    public abstract string Open { get; }

    public abstract string CloseByItself { get; }

    /// <summary>What a request for an allocation asked for.</summary>
    public abstract string AddAanvragen { get; }
}
