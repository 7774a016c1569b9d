using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Istandaarden.Standards;

/// <summary>iJw 3.2: the messages of youth care (Jeugdwet).</summary>
public static class IJw32
{
    public static Standaard Standaard { get; } = new(new StandaardDefinitie
    {
        Naam = "iJw",
        Release = "3.2",
        Letters = "JW",
        Versie = 3,
        Subversie = 2,
        NamespaceStem = "http://www.istandaarden.nl/ijw/3_2",
        Berichten =
        [
            new(301, "436", Afzender.Gemeente, Vormen.Toewijzing, AntwoordNummer: 302),
            new(302, "437", Afzender.Gemeente, Vormen.Retour),
            new(305, "438", Afzender.Aanbieder, Vormen.Start, AntwoordNummer: 306),
            new(306, "439", Afzender.Aanbieder, Vormen.Retour),
            new(307, "440", Afzender.Aanbieder, Vormen.Stop, AntwoordNummer: 308),
            new(308, "441", Afzender.Aanbieder, Vormen.Retour),
            new(315, "446", Afzender.Aanbieder, Vormen.Toewijzingsverzoek, AntwoordNummer: 316),
            new(316, "447", Afzender.Aanbieder, Vormen.Retour),
            new(317, "486", Afzender.Aanbieder, Vormen.Wijzigingsverzoek, AntwoordNummer: 318),
            new(318, "487", Afzender.Aanbieder, Vormen.Retour),
            new(319, "488", Afzender.Gemeente, Vormen.Antwoord, AntwoordNummer: 320),
            new(320, "489", Afzender.Gemeente, Vormen.Retour),
            new(323, "490", Afzender.Aanbieder, Vormen.Declaratie, AntwoordNummer: 325),
            new(325, "491", Afzender.Gemeente, Vormen.DeclaratieAntwoord),
        ],
        Ingetrokken = new Dictionary<int, int> { [303] = 323, [304] = 323 },
        Schemas = SchemaSource.Embedded("ijw/3.2"),
        RedenenBeeindiging = RedenenBeeindiging.Embedded("ijw/3.2"),
        Regels = RuleLists.IJw32,
    });

    /// <summary>Toewijzing: the municipality tells a provider which products it may deliver.</summary>
    public static BerichtSoort JW301 { get; } = Standaard[301];

    /// <summary>The provider's receipt for a JW301.</summary>
    public static BerichtSoort JW302 { get; } = Standaard[302];

    /// <summary>Start: the provider tells that delivery has started.</summary>
    public static BerichtSoort JW305 { get; } = Standaard[305];

    /// <summary>The municipality's receipt for a JW305.</summary>
    public static BerichtSoort JW306 { get; } = Standaard[306];

    /// <summary>Stop: the provider tells that delivery has stopped, for good or for a while.</summary>
    public static BerichtSoort JW307 { get; } = Standaard[307];

    /// <summary>The municipality's receipt for a JW307.</summary>
    public static BerichtSoort JW308 { get; } = Standaard[308];

    /// <summary>Verzoek om toewijzing (VOT).</summary>
    public static BerichtSoort JW315 { get; } = Standaard[315];

    /// <summary>The municipality's receipt for a JW315.</summary>
    public static BerichtSoort JW316 { get; } = Standaard[316];

    /// <summary>Verzoek om wijziging (VOW).</summary>
    public static BerichtSoort JW317 { get; } = Standaard[317];

    /// <summary>The municipality's receipt for a JW317.</summary>
    public static BerichtSoort JW318 { get; } = Standaard[318];

    /// <summary>Antwoord: the municipality's interim or negative reply to a JW315 or JW317.</summary>
    public static BerichtSoort JW319 { get; } = Standaard[319];

    /// <summary>The provider's receipt for a JW319.</summary>
    public static BerichtSoort JW320 { get; } = Standaard[320];

    /// <summary>Declaratie: the provider claims payment for one calendar month.</summary>
    public static BerichtSoort JW323 { get; } = Standaard[323];

    /// <summary>Declaratie-antwoord: the municipality's decision on a JW323.</summary>
    public static BerichtSoort JW325 { get; } = Standaard[325];
}
