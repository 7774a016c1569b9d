using MessageHub.Istandaarden.Rules;

namespace MessageHub.OperatorConsole.Text;

/// <summary>A month in the chart of a dossier.</summary>
public sealed record DossierPoint(string Maand, double Toegestaan, double Toegekend, double Aangehouden)
{
    /// <summary>More bars tell less; the table has them all.</summary>
    private const int Maximum = 24;

    /// <returns>An array, because it travels to the browser and back: of a type that the compiler makes up, nothing can be read again.</returns>
    internal static DossierPoint[] Of(Volumestand stand) =>
    [
        .. stand.Maanden.TakeLast(Maximum).Select(maand => new DossierPoint(
            Nl.Month(maand.Maand.Begin), DossierTexts.Drawn(stand.Eenheid, maand.Toegestaan ?? 0), DossierTexts.Drawn(stand.Eenheid, maand.Toegekend),
            DossierTexts.Drawn(stand.Eenheid, maand.Aangehouden + maand.Ingediend))),
    ];
}
