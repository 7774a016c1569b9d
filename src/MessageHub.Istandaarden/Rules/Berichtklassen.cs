using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>The classes of a declaration by their paths, for findings that were stored: their paths lead to elements inside the classes.</summary>
public sealed class Berichtklassen
{
    private readonly Dictionary<string, Position> perPad = new(StringComparer.Ordinal);

    public Berichtklassen(Declaratiebericht bericht)
    {
        Kop = bericht.Header.Position;
        Add(Kop);
        Add(bericht.Declaratie.Position);
        foreach (var client in bericht.Declaratie.Clienten)
        {
            Add(client.Position);
            foreach (var prestatie in client.Prestaties)
                Add(prestatie.Position);
        }
    }

    public Position Kop { get; }

    /// <summary>The class that this path leads to or into; null when the message has no such class.</summary>
    public Position? Van(string pad)
    {
        for (var end = pad.Length; end > 0; end = pad.LastIndexOf('/', end - 1))
        {
            if (perPad.TryGetValue(pad[..end], out var position))
                return position;
        }

        return null;
    }

    private void Add(Position position) => perPad[position.Path] = position;
}
