using MessageHub.Istandaarden.Messages;

namespace MessageHub.Testing;

/// <summary>The classes that order a product for a period, to an Omvang or a Budget; much of level 2 holds for several of them.</summary>
public enum Productklasse
{
    ToegewezenProduct,
    AangevraagdProduct,
    NieuwProduct,

    /// <summary>Names no product: the allocation has it.</summary>
    TeWijzigenProduct,
}

/// <summary>A line of any <see cref="Productklasse"/>: by default 10 hours of the kit's product a month from 1 August to the end of 2026.</summary>
public sealed record ProductregelXml
{
    public Product? Product { get; init; } = Keten.Product;

    public DateOnly Begin { get; init; } = new(2026, 8, 1);

    public DateOnly? Eind { get; init; } = new(2026, 12, 31);

    public Omvang? Omvang { get; init; } = new(10, Eenheden.Uur, Frequenties.PerMaand);

    /// <summary>Euro cents.</summary>
    public long? Budget { get; init; }

    /// <summary>JW301 only; see JZ002.</summary>
    public string? RedenWijziging { get; init; }

    /// <summary>From 1 December 2020 to this day: around the turn of 2021, from which several rules hold.</summary>
    public static ProductregelXml Tot(DateOnly? eind) => new() { Begin = new(2020, 12, 1), Eind = eind };
}

/// <summary>Messages of such lines, and the places in them.</summary>
public static class Productregels
{
    /// <summary>
    /// A message with these lines, dated today or, if that is earlier, two weeks before the first begins: a NieuwProduct is asked for in advance
    /// (TR380).
    /// </summary>
    public static BerichtXml In(this Productklasse klasse, params ProductregelXml[] regels)
    {
        var tijdig = regels.Min(regel => regel.Begin).AddDays(-14);
        var dagtekening = tijdig < Keten.Vandaag ? tijdig : Keten.Vandaag;
        BerichtXml bericht = klasse switch
        {
            Productklasse.ToegewezenProduct => new JW301Xml
            {
                Producten = [.. regels.Select((regel, index) => Toegewezen(regel, Keten.ToewijzingNummer + index, dagtekening))],
            },
            Productklasse.AangevraagdProduct => new JW315Xml { Producten = [.. regels.Select(Aangevraagd)] },
            Productklasse.NieuwProduct => new JW317Xml { Nieuw = [.. regels.Select(Nieuw)] },
            _ => new JW317Xml { TeWijzigen = [.. regels.Select((regel, index) => TeWijzigen(regel, Keten.ToewijzingNummer + index))] },
        };
        return bericht with { Dagtekening = dagtekening };
    }

    /// <summary>Path of a line.</summary>
    public static string Regel(this Productklasse klasse, int index = 1) => klasse switch
    {
        Productklasse.ToegewezenProduct => Berichten.ToegewezenProduct(index),
        Productklasse.AangevraagdProduct => Berichten.AangevraagdProduct(index),
        Productklasse.NieuwProduct => Berichten.NieuwProduct(index),
        _ => Berichten.TeWijzigenProduct(index),
    };

    /// <summary>Path of the end date of a line.</summary>
    public static string Einddatum(this Productklasse klasse, int index = 1) =>
        $"{klasse.Regel(index)}/{(klasse == Productklasse.AangevraagdProduct ? "ToewijzingEinddatum" : "Einddatum")}";

    private static ToegewezenProductXml Toegewezen(ProductregelXml regel, long nummer, DateOnly toewijzingsdatum) => new()
    {
        ToewijzingNummer = nummer,
        Product = regel.Product,
        Toewijzingsdatum = toewijzingsdatum,
        Ingangsdatum = regel.Begin,
        Einddatum = regel.Eind,
        RedenWijziging = regel.RedenWijziging,
        Omvang = regel.Omvang,
        Budget = regel.Budget,
    };

    private static AangevraagdProductXml Aangevraagd(ProductregelXml regel) => new()
    {
        Product = regel.Product, ToewijzingIngangsdatum = regel.Begin, ToewijzingEinddatum = regel.Eind, Omvang = regel.Omvang, Budget = regel.Budget,
    };

    private static NieuwProductXml Nieuw(ProductregelXml regel) => new()
    {
        Product = regel.Product, GewensteIngangsdatum = regel.Begin, Einddatum = regel.Eind, Omvang = regel.Omvang, Budget = regel.Budget,
    };

    private static TeWijzigenProductXml TeWijzigen(ProductregelXml regel, long nummer) => new()
    {
        ToewijzingNummer = nummer, GewensteIngangsdatum = regel.Begin, Einddatum = regel.Eind, Omvang = regel.Omvang, Budget = regel.Budget,
    };
}
