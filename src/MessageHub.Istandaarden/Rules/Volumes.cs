using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>Comparing volumes: hours may be claimed in minutes (TR341), so hours are counted in minutes; every other unit stands for itself.</summary>
public static class Volumes
{
    /// <summary>Can a line in this unit be held against an allocation in that unit?</summary>
    public static bool IsVergelijkbaar(string eenheidPrestatie, string eenheidToewijzing) =>
        eenheidPrestatie == eenheidToewijzing || (eenheidPrestatie == Eenheden.Minuut && eenheidToewijzing == Eenheden.Uur);

    /// <summary>Hours in minutes; anything else as it is.</summary>
    public static long InFijnsteEenheid(string eenheid, long volume) => eenheid == Eenheden.Uur ? volume * 60 : volume;

    /// <summary>For texts: the unit in which <see cref="InFijnsteEenheid"/> counts, when it is not the allocation's own.</summary>
    public static string FijnsteEenheid(string eenheidToewijzing) => eenheidToewijzing == Eenheden.Uur ? " (in minutes)" : "";

    /// <summary>Granted volume on an allocation in this unit, in its finest unit.</summary>
    public static long Toegekend(Declaratiestand stand, string eenheidToewijzing) => eenheidToewijzing == Eenheden.Uur
        ? stand.Volume(Eenheden.Uur) * 60 + stand.Volume(Eenheden.Minuut)
        : stand.Volume(eenheidToewijzing);
}
