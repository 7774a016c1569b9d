using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Istandaarden.Standards;

/// <summary>iWmo 3.2: the messages of social support (Wmo), the twin of <see cref="IJw32"/>. What differs is in here, its schemas and its lists.</summary>
public static class IWmo32
{
    public static Standaard Standaard { get; } = new(new StandaardDefinitie
    {
        Naam = "iWmo",
        Release = "3.2",
        Letters = "WMO",
        Versie = 3,
        Subversie = 2,
        NamespaceStem = "http://www.istandaarden.nl/iwmo/3_2",
        Berichten =
        [
            new(301, "414", Afzender.Gemeente, Vormen.Toewijzing, AntwoordNummer: 302),
            new(302, "415", Afzender.Gemeente, Vormen.Retour, SchemaIsDerived: true),
            new(305, "418", Afzender.Aanbieder, Vormen.Start, AntwoordNummer: 306),
            new(306, "419", Afzender.Aanbieder, Vormen.Retour, SchemaIsDerived: true),
            new(307, "420", Afzender.Aanbieder, Vormen.Stop, AntwoordNummer: 308),
            new(308, "421", Afzender.Aanbieder, Vormen.Retour, SchemaIsDerived: true),
            new(315, "444", Afzender.Aanbieder, Vormen.Toewijzingsverzoek, AntwoordNummer: 316),
            new(316, "445", Afzender.Aanbieder, Vormen.Retour, SchemaIsDerived: true),
            new(317, "480", Afzender.Aanbieder, Vormen.Wijzigingsverzoek, AntwoordNummer: 318),
            new(318, "481", Afzender.Aanbieder, Vormen.Retour, SchemaIsDerived: true),
            new(319, "482", Afzender.Gemeente, Vormen.Antwoord, AntwoordNummer: 320),
            new(320, "483", Afzender.Gemeente, Vormen.Retour, SchemaIsDerived: true),
            new(323, "484", Afzender.Aanbieder, Vormen.Declaratie, AntwoordNummer: 325),
            new(325, "485", Afzender.Gemeente, Vormen.DeclaratieAntwoord, SchemaIsDerived: true),
        ],
        Ingetrokken = new Dictionary<int, int> { [303] = 323, [304] = 323 },
        Schemas = SchemaSource.Embedded("iwmo/3.2"),
        RedenenBeeindiging = RedenenBeeindiging.Embedded("iwmo/3.2"),
        Regels = RuleLists.IWmo32,
    });
}
