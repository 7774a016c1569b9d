using MessageHub.Istandaarden.Messages;

namespace MessageHub.Gateway.Interface;

/// <summary>How the interface names message types: <c>JW305</c>, version 3.2.</summary>
internal static class Berichtstromen
{
    private const int Versie = 3;
    private const int Subversie = 2;

    /// <summary>What one does with a message stream here. The standard fixes no other action, so any is taken from senders.</summary>
    private const string Actie = "Aanleveren";

    public static Berichtstroom Of(BerichtSoort soort) =>
        new() { Berichttype = soort.Naam, Berichtversie = Versie, Berichtsubversie = Subversie, Actie = Actie };

    public static bool Is(this Berichtstroom stroom, BerichtSoort soort) =>
        SoortOf(stroom.Berichttype) == soort && IsOurs(stroom.Berichtversie, stroom.Berichtsubversie);

    /// <summary>Null for a type that iJw 3.2 does not have.</summary>
    public static BerichtSoort? SoortOf(string berichttype)
    {
        foreach (var soort in BerichtSoorten.Alle)
        {
            if (soort.Naam.Equals(berichttype, StringComparison.OrdinalIgnoreCase))
                return soort;
        }

        return null;
    }

    /// <summary>A version that is not given is any version.</summary>
    public static bool IsOurs(int? versie, int? subversie) => versie is null or Versie && subversie is null or Subversie;
}
