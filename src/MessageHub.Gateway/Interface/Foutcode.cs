namespace MessageHub.Gateway.Interface;

/// <summary>A fault as the national gateway publishes it (code list VECOZO): software and service desks know these codes and texts.</summary>
internal sealed record Foutcode(string Code, string Omschrijving)
{
    public static readonly Foutcode AfzenderOnbekend = new("BRS01", "Afzender is niet bekend bij VECOZO");
    public static readonly Foutcode NietGemachtigd = new("BRS03", "Indiener is niet gemachtigd om namens de afzender het bericht in te dienen");
    public static readonly Foutcode GeadresseerdeNietAangesloten = new("BRS04", "Geadresseerde partij is niet aangesloten bij VECOZO");
    public static readonly Foutcode PayloadTeGroot = new("BRS06", "Payload is groter dan toegestaan");
    public static readonly Foutcode NietVolgensXsd = new("BRS13", "Berichtinhoud voldoet niet aan XSD");
    public static readonly Foutcode GeenXml = new("BRS14", "Payload bevat geen well-formed XML");
    public static readonly Foutcode GeenZip = new("BRS15", "Geen geldig ZIP-bestand aangeleverd");
    public static readonly Foutcode TeVeelBestanden = new("BRS16", "ZIP-bestand bevat meer bestanden dan toegestaan");
    public static readonly Foutcode Wachtwoord = new("BRS17", "ZIP-bestand bevat wachtwoordbeveiliging");
    public static readonly Foutcode Persoonsgegevens = new("BRS18", "Bericht bevat persoonsgegevens die niet zijn toegestaan op deze omgeving");
    public static readonly Foutcode BestandTeGroot = new("BRS19", "Bestand in ZIP-bestand is groter dan toegestaan");
    public static readonly Foutcode TeWeinigBestanden = new("BRS21", "ZIP-bestand bevat minder bestanden dan toegestaan");
    public static readonly Foutcode Mappen = new("BRS29", "ZIP-bestand bevat mappenstructuur");
    public static readonly Foutcode TraceerIdNietUniek = new("BRS114", "TraceerID is niet uniek");

    /// <summary>The fault of a finding at level 1; null for other rules, which have codes of their own.</summary>
    public static Foutcode? OfRule(string rule) => rule switch
    {
        "XML" => GeenXml,
        "XSD" => NietVolgensXsd,
        _ => null,
    };
}
