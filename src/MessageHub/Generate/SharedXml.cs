namespace MessageHub.Generate;

/// <summary>Parts that several messages have in common.</summary>
internal static class SharedXml
{
    /// <summary>Bsn, Geboortedatum, Geslacht and Naam, the start of every Client but that of a declaration.</summary>
    public static void Persoon(XmlOut xml, Persoon persoon, bool volledigeNaam)
    {
        xml.Own("Bsn", persoon.Bsn);
        xml.Start("Geboortedatum");
        xml.Shared("Datum", persoon.Geboortedatum);
        xml.Shared("DatumGebruik", persoon.DatumGebruik);
        xml.End();
        xml.Own("Geslacht", persoon.Geslacht);
        Naam(xml, persoon.Voornaam, persoon.Voorvoegsel, persoon.Achternaam, volledigeNaam);
    }

    /// <summary>Only the full name of an allocation has a NaamGebruik; without Partnernaam that is 1 (CS050).</summary>
    public static void Naam(XmlOut xml, string voornaam, string? voorvoegsel, string achternaam, bool volledig)
    {
        xml.Start("Naam");
        xml.StartShared("Geslachtsnaam");
        xml.Shared("Achternaam", achternaam);
        xml.Shared("Voorvoegsel", voorvoegsel);
        xml.End();
        xml.Shared("Voornamen", voornaam);
        xml.Shared("Voorletters", voornaam[..1]);
        if (volledig)
            xml.Shared("NaamGebruik", "1");
        xml.End();
    }

    public static void Product(XmlOut xml, string? categorie, string? code)
    {
        if (categorie is null)
            return;
        xml.Start("Product");
        xml.Shared("Categorie", categorie);
        xml.Shared("Code", code);
        xml.End();
    }

    public static void Omvang(XmlOut xml, Omvang? omvang)
    {
        if (omvang is null)
            return;
        xml.Start("Omvang");
        xml.Shared("Volume", omvang.Volume);
        xml.Shared("Eenheid", omvang.Eenheid);
        xml.Shared("Frequentie", omvang.Frequentie);
        xml.End();
    }

    public static void Periode(XmlOut xml, string name, DateOnly begin, DateOnly eind)
    {
        xml.Start(name);
        xml.Shared("Begindatum", begin);
        xml.Shared("Einddatum", eind);
        xml.End();
    }
}
