namespace MessageHub.Istandaarden.Messages;

/// <summary>Facts about the berichtklassen that reader and answer writer share.</summary>
internal static class Klassen
{
    /// <summary>May this class occur more than once under its parent? Then its path carries an index.</summary>
    public static bool Repeats(string parent, string name) => name switch
    {
        "Relatie" or "ToegewezenProduct" or "StartProduct" or "StopProduct" or "AangevraagdProduct"
            or "OngewijzigdProduct" or "TeWijzigenProduct" or "NieuwProduct" or "Prestatie" => true,
        "Contact" => parent == "Contactgegevens",
        "Client" => parent == "Clienten",
        _ => false,
    };

    /// <summary>Does this class carry RetourCodes, as its last child, in the receipt (302, 306, 308, 316, 318, 320)?</summary>
    public static bool CarriesRetourCodes(string name) => name
        is "Client" or "Relatie" or "Contact" or "ToegewezenProduct" or "StartProduct" or "StopProduct" or "AangevraagdProduct"
        or "Verzoek" or "OngewijzigdProduct" or "TeWijzigenProduct" or "NieuwProduct" or "Antwoord" or "Woonplaatsbeginsel";

    /// <summary>Is this element a berichtklasse, or the list around one, rather than a value?</summary>
    public static bool IsKlasse(string name) => CarriesRetourCodes(name) || name
        is "Relaties" or "Contactgegevens" or "ToegewezenProducten" or "StartProducten" or "StopProducten" or "AangevraagdeProducten"
        or "OngewijzigdeProducten" or "TeWijzigenProducten" or "NieuweProducten";
}
