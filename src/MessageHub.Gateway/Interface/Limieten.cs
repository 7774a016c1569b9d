namespace MessageHub.Gateway.Interface;

/// <summary>The limits of the interface, as its published description has them.</summary>
internal static class Limieten
{
    public const int Relatie = 100;
    public const int Berichtstroom = 60;
    public const int ReferentieId = 150;
    public const int Sleutel = 100;
    public const int Waarde = 250;
    public const int Versie = 999;
    public const int Geadresseerden = 100;
    public const int Waarden = 100;
    public const int Algoritme = 10;
    public const int Meldingen = 100;

    /// <summary>Messages in one list, and statuses in one answer.</summary>
    public const int Lijst = 250;
}
