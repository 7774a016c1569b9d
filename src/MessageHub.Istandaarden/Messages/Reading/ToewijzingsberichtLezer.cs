namespace MessageHub.Istandaarden.Messages.Reading;

internal static class ToewijzingsberichtLezer
{
    public static Toewijzingsbericht Read(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var header = GedeeldLezer.GeenHeader(soort);
        var bericht = new Toewijzingsbericht(header, new Client(root, ""), new Naam(false, null), null, [], [], []);
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Header": header = GedeeldLezer.Header(xml, root, soort); break;
                case "Client": bericht = ReadClient(xml, root, header); break;
            }
        }

        return bericht;
    }

    private static Toewijzingsbericht ReadClient(XmlCursor xml, Position root, Header header)
    {
        var position = xml.Position(root, "Client");
        string bsn = "";
        Geboortedatum? geboortedatum = null;
        var naam = new Naam(false, null);
        Communicatie? communicatie = null;
        List<Relatie> relaties = [];
        List<Contact> contacten = [];
        List<ToegewezenProduct> producten = [];

        for (var client = xml.Enter(); xml.NextChild(client);)
        {
            switch (xml.Name)
            {
                case "Bsn": bsn = xml.Text(); break;
                case "Geboortedatum": geboortedatum = GedeeldLezer.Geboortedatum(xml); break;
                case "Naam": naam = ReadNaam(xml); break;
                case "Communicatie": communicatie = ReadCommunicatie(xml); break;
                case "Relaties": GedeeldLezer.Lijst(xml, position, relaties, ReadRelatie); break;
                case "Contactgegevens": GedeeldLezer.Lijst(xml, position, contacten, ReadContact); break;
                case "ToegewezenProducten": GedeeldLezer.Lijst(xml, position, producten, ReadToegewezenProduct); break;
            }
        }

        return new Toewijzingsbericht(
            header, new Client(position, bsn) { Geboortedatum = geboortedatum }, naam, communicatie, relaties, contacten, producten);
    }

    private static Naam ReadNaam(XmlCursor xml)
    {
        var partnernaam = false;
        string? gebruik = null;
        for (var naam = xml.Enter(); xml.NextChild(naam);)
        {
            switch (xml.Name)
            {
                case "Partnernaam": partnernaam = true; break;
                case "NaamGebruik": gebruik = xml.Code(); break;
            }
        }

        return new Naam(partnernaam, gebruik);
    }

    private static Communicatie ReadCommunicatie(XmlCursor xml)
    {
        string vorm = "";
        string? taal = null;
        for (var communicatie = xml.Enter(); xml.NextChild(communicatie);)
        {
            switch (xml.Name)
            {
                case "Vorm": vorm = xml.Code(); break;
                case "Taal": taal = xml.Text(); break;
            }
        }

        return new Communicatie(vorm, taal);
    }

    private static Relatie ReadRelatie(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "Relatie", index);
        string nummer = "";
        Geboortedatum? geboortedatum = null;
        var naam = new Naam(false, null);
        Contact? contact = null;
        for (var relatie = xml.Enter(); xml.NextChild(relatie);)
        {
            switch (xml.Name)
            {
                case "Nummer": nummer = xml.Text(); break;
                case "Geboortedatum": geboortedatum = GedeeldLezer.Geboortedatum(xml); break;
                case "Naam": naam = ReadNaam(xml); break;
                case "Contact": contact = ReadContact(xml, position, index: 0); break;
            }
        }

        contact ??= new Contact(position, "", false, null, null, false, false, null, null);
        return new Relatie(position, nummer, geboortedatum, naam, contact);
    }

    private static Contact ReadContact(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "Contact", index);
        string soort = "";
        bool huis = false, telefoon = false, periode = false;
        string? postcode = null, landCode = null;
        DateOnly? begin = null, eind = null;
        for (var contact = xml.Enter(); xml.NextChild(contact);)
        {
            switch (xml.Name)
            {
                case "Soort": soort = xml.Code(); break;
                case "Adres":
                    for (var adres = xml.Enter(); xml.NextChild(adres);)
                    {
                        switch (xml.Name)
                        {
                            case "Huis": huis = true; break;
                            case "Postcode": postcode = xml.Text(); break;
                            case "LandCode": landCode = xml.Text(); break;
                        }
                    }

                    break;
                case "Telefoon": telefoon = true; break;
                case "Periode": periode = true; (begin, eind) = GedeeldLezer.OpenPeriode(xml); break;
            }
        }

        return new Contact(position, soort, huis, postcode, landCode, telefoon, periode, begin, eind);
    }

    private static ToegewezenProduct ReadToegewezenProduct(XmlCursor xml, Position parent, int index)
    {
        var position = xml.Position(parent, "ToegewezenProduct", index);
        long nummer = 0;
        string? referentie = null, reden = null;
        Product? product = null;
        DateOnly toewijzingsdatum = default, ingangsdatum = default;
        TimeOnly toewijzingstijd = default;
        DateOnly? einddatum = null;
        Omvang? omvang = null;
        long? budget = null;
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "ToewijzingNummer": nummer = xml.Number(); break;
                case "ReferentieAanbieder": referentie = xml.Text(); break;
                case "Product": product = GedeeldLezer.Product(xml); break;
                case "Toewijzingsdatum": toewijzingsdatum = xml.Date(); break;
                case "Toewijzingstijd": toewijzingstijd = xml.Time(); break;
                case "Ingangsdatum": ingangsdatum = xml.Date(); break;
                case "Einddatum": einddatum = xml.Date(); break;
                case "RedenWijziging": reden = xml.Code(); break;
                case "Omvang": omvang = GedeeldLezer.Omvang(xml); break;
                case "Budget": budget = xml.Number(); break;
            }
        }

        return new ToegewezenProduct(
            position, nummer, referentie, product, toewijzingsdatum, toewijzingstijd, ingangsdatum, einddatum, reden, omvang, budget);
    }
}
