namespace MessageHub.Processing;

/// <summary>
/// The messages between one municipality (four digits) and one provider (eight digits): the unit of order. What happens in one stream never
/// waits for, or looks at, another.
/// </summary>
public readonly record struct Stroom(string Gemeente, string Aanbieder)
{
    public override string ToString() => $"{Gemeente}-{Aanbieder}";
}
