using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>All lines of a JW323 or JW325, across its clients.</summary>
internal static class Declaratieregels
{
    public static IEnumerable<Prestatie> Of(Bericht bericht)
    {
        foreach (var client in Clienten(bericht))
        {
            foreach (var prestatie in client.Prestaties)
                yield return prestatie;
        }
    }

    public static IReadOnlyList<DeclaratieClient> Clienten(Bericht bericht) => bericht switch
    {
        Declaratiebericht b => b.Declaratie.Clienten,
        Declaratieantwoordbericht b => b.DeclaratieAntwoord?.Clienten ?? [],
        _ => [],
    };
}
