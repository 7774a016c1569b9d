namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>The elements that several messages share. An invalid message may lack any of them: empty values stand in, the finding is made.</summary>
public static class GedeeldLezer
{
    private static readonly BerichtIdentificatie GeenIdentificatie = new("", default);
    private static readonly XsdVersie GeenVersie = new("", "");

    public static Header GeenHeader(BerichtSoort soort) => new(new Position(null, "Bericht", 0, 0), soort, "", "", GeenIdentificatie, GeenVersie);

    public static Header Header(XmlCursor xml, Position root, BerichtSoort soort)
    {
        var position = xml.Position(root, "Header");
        string afzender = "", ontvanger = "";
        var identificatie = GeenIdentificatie;
        var xsdVersie = GeenVersie;
        string? identificatieRetour = null;
        DateOnly dagtekeningRetour = default;
        BerichtIdentificatie? declaratie = null;
        XsdVersie? xsdVersieDeclaratie = null;
        IReadOnlyList<string> retourCodes = [];

        for (var header = xml.Enter(); xml.NextChild(header);)
        {
            switch (xml.Name)
            {
                case "Afzender": afzender = xml.Text(); break;
                case "Ontvanger": ontvanger = xml.Text(); break;
                case "BerichtIdentificatie": identificatie = BerichtIdentificatie(xml); break;
                case "XsdVersie": xsdVersie = XsdVersie(xml); break;
                case "IdentificatieRetour": identificatieRetour = xml.Text(); break;
                case "DagtekeningRetour": dagtekeningRetour = xml.Date(); break;
                case "DeclaratieIdentificatie": declaratie = BerichtIdentificatie(xml); break;
                case "XsdVersieDeclaratie": xsdVersieDeclaratie = XsdVersie(xml); break;
                case "RetourCodes": retourCodes = RetourCodes(xml); break;
            }
        }

        return new Header(position, soort, afzender, ontvanger, identificatie, xsdVersie)
        {
            Retour = identificatieRetour is null ? null : new BerichtIdentificatie(identificatieRetour, dagtekeningRetour),
            DeclaratieIdentificatie = declaratie,
            XsdVersieDeclaratie = xsdVersieDeclaratie,
            RetourCodes = retourCodes,
        };
    }

    /// <summary>The lines of a list such as StartProducten, on which the cursor is; each is read by <paramref name="readLine"/>.</summary>
    public static void Lijst<TLine>(XmlCursor xml, Position parent, List<TLine> lines, Func<XmlCursor, Position, int, TLine> readLine)
    {
        var container = xml.Position(parent, xml.Name);
        var index = 0;
        for (var list = xml.Enter(); xml.NextChild(list);)
        {
            var line = readLine(xml, container, ++index);
            if (!xml.IsInvalid)
                lines.Add(line);
        }
    }

    public static IReadOnlyList<string> RetourCodes(XmlCursor xml)
    {
        var codes = new List<string>(1);
        for (var retourCodes = xml.Enter(); xml.NextChild(retourCodes);)
        {
            var code = xml.Text();
            if (!xml.IsInvalid)
                codes.Add(code);
        }

        return codes;
    }

    public static Geboortedatum Geboortedatum(XmlCursor xml)
    {
        DateOnly datum = default;
        string? gebruik = null;
        for (var geboortedatum = xml.Enter(); xml.NextChild(geboortedatum);)
        {
            switch (xml.Name)
            {
                case "Datum": datum = xml.Date(); break;
                case "DatumGebruik": gebruik = xml.Code(); break;
            }
        }

        return new Geboortedatum(datum, gebruik);
    }

    public static Product Product(XmlCursor xml)
    {
        string categorie = "";
        string? code = null;
        for (var product = xml.Enter(); xml.NextChild(product);)
        {
            switch (xml.Name)
            {
                case "Categorie": categorie = xml.Code(); break;
                case "Code": code = xml.Text(); break;
            }
        }

        return new Product(categorie, code);
    }

    public static Omvang Omvang(XmlCursor xml)
    {
        long volume = 0;
        string eenheid = "", frequentie = "";
        for (var omvang = xml.Enter(); xml.NextChild(omvang);)
        {
            switch (xml.Name)
            {
                case "Volume": volume = xml.Number(); break;
                case "Eenheid": eenheid = xml.Code(); break;
                case "Frequentie": frequentie = xml.Code(); break;
            }
        }

        return new Omvang(volume, eenheid, frequentie);
    }

    public static Periode Periode(XmlCursor xml)
    {
        var (begin, eind) = OpenPeriode(xml);
        return new Periode(begin ?? default, eind ?? default);
    }

    public static (DateOnly? Begin, DateOnly? Eind) OpenPeriode(XmlCursor xml)
    {
        DateOnly? begin = null, eind = null;
        for (var periode = xml.Enter(); xml.NextChild(periode);)
        {
            switch (xml.Name)
            {
                case "Begindatum": begin = xml.Date(); break;
                case "Einddatum": eind = xml.Date(); break;
            }
        }

        return (begin, eind);
    }

    /// <summary>CDT_BedragMetDC and CDT_TotaalBedragMetDC differ only in the name and size of the amount.</summary>
    public static BedragMetDC Bedrag(XmlCursor xml)
    {
        long bedrag = 0;
        var debetCredit = DebetCredit.Debet;
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Bedrag" or "TotaalBedrag": bedrag = xml.Number(); break;
                case "DebetCredit": debetCredit = xml.Code() == "C" ? DebetCredit.Credit : DebetCredit.Debet; break;
            }
        }

        return new BedragMetDC(bedrag, debetCredit);
    }

    private static BerichtIdentificatie BerichtIdentificatie(XmlCursor xml)
    {
        string identificatie = "";
        DateOnly dagtekening = default;
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "Identificatie": identificatie = xml.Text(); break;
                case "Dagtekening": dagtekening = xml.Date(); break;
            }
        }

        return new BerichtIdentificatie(identificatie, dagtekening);
    }

    private static XsdVersie XsdVersie(XmlCursor xml)
    {
        string basisschema = "", bericht = "";
        for (var element = xml.Enter(); xml.NextChild(element);)
        {
            switch (xml.Name)
            {
                case "BasisschemaXsdVersie": basisschema = xml.Text(); break;
                case "BerichtXsdVersie": bericht = xml.Text(); break;
            }
        }

        return new XsdVersie(basisschema, bericht);
    }
}
