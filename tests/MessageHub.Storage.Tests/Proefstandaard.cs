using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;

namespace MessageHub.Storage.Tests;

/// <summary>A standard that does not exist, beside iJw and iWmo in the same store.</summary>
internal static class Proefstandaard
{
    public static readonly Standaard Standaard = new(new StandaardDefinitie
    {
        Naam = "Proef",
        Release = "1.0",
        Letters = "PR",
        Versie = 1,
        Subversie = 0,
        NamespaceStem = "http://example.org/proef/1_0",
        Berichten = [new(305, "905", Afzender.Aanbieder, Vormen.Start, AntwoordNummer: 306), new(306, "906", Afzender.Aanbieder, Vormen.Retour)],
        Schemas = SchemaSource.Embedded("ijw/3.2"),
        Regels = RuleLists.IJw32,
    });

    /// <summary>Between the same parties as <see cref="Samples.Stroom"/>.</summary>
    public static readonly Stroom Stroom = Samples.Stroom with { Standaard = Standaard.Naam };

    /// <summary>What the stores of the contract handle.</summary>
    public static readonly Standaarden Beide = new(IJw32.Standaard, IWmo32.Standaard, Standaard);
}
