namespace MessageHub.Storage.Relational;

/// <summary>What was granted less what was credited, added up over streams (RM3-21).</summary>
internal abstract class ProductieStatements
{
    /// <summary>Keeps others that are under the same ceiling out until the commit.</summary>
    public abstract string Lock { get; }

    /// <summary>Of some providers in a year: category, code, and cents.</summary>
    public abstract string Totalen { get; }

    public abstract string Add { get; }

    /// <summary>What the back office grants by decisions: run it before <see cref="EffectStatements.DecidePrestaties"/>.</summary>
    public abstract string AddBesloten { get; }
}
