using MessageHub.Istandaarden.Messages;

namespace MessageHub.Gateway.Interface;

/// <summary>How the interface names message types: <c>JW305</c>, version 3.2.</summary>
internal static class Berichtstromen
{
    /// <summary>What one does with a message stream here. The standard fixes no other action, so any is taken from senders.</summary>
    private const string Actie = "Aanleveren";

    public static Berichtstroom Of(BerichtSoort soort) =>
        new()
    {
        Berichttype = soort.Naam,
        Berichtversie = soort.Standaard.Versie,
        Berichtsubversie = soort.Standaard.Subversie,
        Actie = Actie,
    };

    public static bool Is(this Berichtstroom stroom, BerichtSoort soort) =>
        soort.Naam.Equals(stroom.Berichttype, StringComparison.OrdinalIgnoreCase) && soort.IsVersion(stroom.Berichtversie, stroom.Berichtsubversie);

    /// <summary>A version that is not given is any version.</summary>
    public static bool IsVersion(this BerichtSoort soort, int? versie, int? subversie) =>
        (versie is null || versie == soort.Standaard.Versie) && (subversie is null || subversie == soort.Standaard.Subversie);
}
