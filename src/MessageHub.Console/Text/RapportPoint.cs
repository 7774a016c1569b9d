using System.Globalization;
using MessageHub.Agreements.Figures;

namespace MessageHub.OperatorConsole.Text;

/// <summary>A bar of a report's chart.</summary>
public sealed record RapportPoint(string Naam, double Waarde)
{
    /// <summary>More bars tell less.</summary>
    private const int Maximum = 15;

    /// <summary>
    /// The largest, added up per what a row is about: its first columns of text. An array: what an interactive part of a page is given travels by way of the
    /// browser, with its type.
    /// </summary>
    internal static RapportPoint[] Of(Rapport rapport)
    {
        var column = rapport.Kolommen.ToList().IndexOf(RapportText.Drawn(rapport.Naam) ?? "");
        if (column < 0)
            return [];

        var isAmount = RapportText.Cell(rapport.Kolommen[column], 0L).StartsWith('€');
        return rapport.Rijen.Where(row => row[column] is not null)
            .Select(row => new RapportPoint(
                string.Join(' ', row.Take(column).Select((cell, i) => RapportText.Cell(rapport.Kolommen[i], cell)).Take(2)),
                Convert.ToDouble(row[column], CultureInfo.InvariantCulture) / (isAmount ? 100 : 1)))
            .GroupBy(point => point.Naam).Select(group => new RapportPoint(group.Key, group.Sum(point => point.Waarde)))
            .OrderByDescending(point => point.Waarde).Take(Maximum)
            .ToArray();
    }
}
