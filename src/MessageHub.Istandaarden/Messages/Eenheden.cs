namespace MessageHub.Istandaarden.Messages;

/// <summary>Units (code list WJ756).</summary>
public static class Eenheden
{
    public const string Minuut = "01";
    public const string Uur = "04";
    public const string Etmaal = "14";
    public const string Dagdeel = "16";
    public const string StuksOutput = "82";
    public const string Euro = "83";
    public const string StuksInspanning = "84";
}

/// <summary>Frequencies (code list WMO757).</summary>
public static class Frequenties
{
    public const string PerDag = "1";
    public const string PerWeek = "2";
    public const string PerMaand = "4";

    /// <summary>Totaal binnen geldigheidsduur toewijzing.</summary>
    public const string Totaal = "6";
}

/// <summary>Reasons for changing an allocation (code list JZ002), as far as rules speak of them.</summary>
public static class RedenenWijziging
{
    /// <summary>Administratieve correctie (vervallen); no longer allowed (CS336), old rows may carry it.</summary>
    public const string VervallenCorrectie = "01";

    /// <summary>Verwijderd: the allocation counts as never sent.</summary>
    public const string Verwijderd = "13";

    /// <summary>Was the allocation taken back whole, with one of these reasons and a period of a single day (TR302, TR349)?</summary>
    public static bool IsVervallen(string? redenWijziging, DateOnly ingangsdatum, DateOnly? einddatum) =>
        redenWijziging is Verwijderd or VervallenCorrectie && einddatum == ingangsdatum;
}
