using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>The dates of birth in a message, of clients and of their relations.</summary>
internal static class Geboortedata
{
    /// <summary>What stands for a wholly unknown date of birth (IV009).</summary>
    public static readonly DateOnly Onbekend = new(1900, 1, 1);

    public static IEnumerable<(Geboortedatum Geboortedatum, Position At)> Of(Bericht bericht)
    {
        foreach (var client in bericht.Clienten)
        {
            if (client.Geboortedatum is { } geboortedatum)
                yield return (geboortedatum, client.Position);
        }

        if (bericht is not Toewijzingsbericht toewijzing)
            yield break;

        foreach (var relatie in toewijzing.Relaties)
        {
            if (relatie.Geboortedatum is { } geboortedatum)
                yield return (geboortedatum, relatie.Position);
        }
    }
}
