using System.Globalization;

namespace MessageHub.Generate;

/// <summary>Body of the allocation (301).</summary>
internal static class ToewijzingXml
{
    public static void Write(XmlOut xml, ToewijzingDraft draft)
    {
        xml.Start("Client");
        SharedXml.Persoon(xml, draft.Persoon, volledigeNaam: true);
        Relatie(xml, draft.Persoon);
        xml.Start("Contactgegevens");
        foreach (var soort in draft.ContactSoorten)
            Contact(xml, soort, draft.Persoon.Adres);
        xml.End();
        xml.Start("ToegewezenProducten");
        foreach (var product in draft.Producten)
            ToegewezenProduct(xml, product, draft);
        xml.End();
        xml.End();
    }

    /// <summary>At the client's address.</summary>
    private static void Relatie(XmlOut xml, Persoon persoon)
    {
        if (persoon.Relatie is not { } relatie)
            return;
        xml.Start("Relaties");
        xml.Start("Relatie");
        xml.Own("Nummer", "1");
        xml.Own("Soort", relatie.Soort);
        SharedXml.Naam(xml, relatie.Voornaam, persoon.Voorvoegsel, persoon.Achternaam, volledig: true);
        Contact(xml, "01", persoon.Adres);
        xml.End();
        xml.End();
    }

    /// <summary>Telephone, and a Dutch address with number and postcode: enough for TR006, TR061, CD005, CD025 and CD034.</summary>
    private static void Contact(XmlOut xml, string soort, Adres adres)
    {
        xml.Start("Contact");
        xml.Own("Soort", soort);
        xml.Start("Adres");
        xml.StartShared("Huis");
        xml.Shared("Huisnummer", adres.Huisnummer);
        xml.End();
        xml.Shared("Postcode", adres.Postcode);
        xml.Shared("Straatnaam", adres.Straatnaam);
        xml.Shared("Plaatsnaam", adres.Plaatsnaam);
        xml.Shared("LandCode", "NL");
        xml.End();
        xml.Start("Telefoon");
        xml.StartShared("Telefoon01");
        // Made up from the house number.
        xml.Shared("Telefoonnummer", string.Create(CultureInfo.InvariantCulture, $"085000{adres.Huisnummer:D4}"));
        xml.Shared("Landnummer", "0031");
        xml.End();
        xml.End();
        xml.End();
    }

    private static void ToegewezenProduct(XmlOut xml, Product product, ToewijzingDraft draft)
    {
        xml.Start("ToegewezenProduct");
        xml.Own("ToewijzingNummer", product.ToewijzingNummer);
        xml.Own("ReferentieAanbieder", product.ReferentieAanbieder);
        SharedXml.Product(xml, product.Categorie, product.Code);
        xml.Own("Toewijzingsdatum", draft.Kop.Dagtekening);
        xml.Own("Toewijzingstijd", "09:30:00");
        xml.Own("Ingangsdatum", product.Ingangsdatum);
        xml.Own("Einddatum", product.Einddatum);
        xml.Own("RedenWijziging", draft.RedenWijziging);
        SharedXml.Omvang(xml, product.Omvang);
        xml.Own("Budget", product.Budget);
        xml.End();
    }
}
