namespace MessageHub.Agreements.Figures;

/// <summary>A quarter of a calendar year.</summary>
public readonly record struct Kwartaal(int Jaar, int Nummer)
{
    public static Kwartaal Van(DateOnly dag) => new(dag.Year, (dag.Month + 2) / 3);

    public override string ToString() => FormattableString.Invariant($"{Jaar}-Q{Nummer}");
}
