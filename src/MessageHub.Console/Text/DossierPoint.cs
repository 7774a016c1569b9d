using MessageHub.Istandaarden.Rules;

namespace MessageHub.OperatorConsole.Text;

/// <summary>A month in the chart of a dossier.</summary>
public sealed record DossierPoint(string Maand, double Toegestaan, double Toegekend, double Aangehouden)
{
    /// <summary>More bars tell less; the table has them all.</summary>
    private const int Maximum = 24;

    /// <summary>An array: what an interactive part of a page is given travels by way of the browser, with its type.</summary>
    internal static DossierPoint[] Of(Volumestand stand) => stand.Maanden.TakeLast(Maximum)
        .Select(maand => new DossierPoint(
            Nl.Month(maand.Maand.Begin), DossierTexts.Drawn(stand.Eenheid, maand.Toegestaan ?? 0), DossierTexts.Drawn(stand.Eenheid, maand.Toegekend),
            DossierTexts.Drawn(stand.Eenheid, maand.Aangehouden + maand.Ingediend)))
        .ToArray();
}
