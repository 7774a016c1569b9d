namespace MessageHub.Processing;

/// <summary>
/// The messages between one municipality (four digits) and one provider (eight digits) in one standard, whatever its release: the unit of order. What
/// happens in one stream never waits for, or looks at, another.
/// </summary>
/// <param name="Standaard">Name of the standard, as <c>iJw</c>.</param>
public readonly record struct Stroom(string Gemeente, string Aanbieder, string Standaard)
{
    public override string ToString() => $"{Gemeente}-{Aanbieder}-{Standaard}";
}
