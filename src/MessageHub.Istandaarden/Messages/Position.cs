namespace MessageHub.Istandaarden.Messages;

/// <summary>
/// Where one berichtklasse (or, for level-1 findings, one element) stands in its message. A chain from the class up to the root, so that a
/// position costs one small object and its path is only written out when there is something to say about it.
/// </summary>
public sealed class Position(Position? parent, string name, int index, int line)
{
    /// <summary>The class around this one; null for the root.</summary>
    public Position? Parent { get; } = parent;

    /// <summary>Local name of the class, as <c>StartProduct</c>.</summary>
    public string Name { get; } = name;

    /// <summary>One-based place among its siblings of the same name, or 0 for a class that occurs at most once.</summary>
    public int Index { get; } = index;

    /// <summary>One-based line in the XML; 0 when unknown.</summary>
    public int Line { get; } = line;

    /// <summary>The path, as <c>/Bericht/Client/StartProducten/StartProduct[2]</c>.</summary>
    public string Path => Parent?.Path + "/" + (Index == 0 ? Name : $"{Name}[{Index}]");

    public override string ToString() => Path;
}
