using System.Globalization;

namespace MessageHub.Agreements.Figures;

/// <summary>
/// What providers accounted for, as a text file: a line of names <c>aanbieder;jaar;verantwoord;indicatoren</c>, and a line for each provider and year; amounts in whole
/// euro cents, indicators <c>ja</c> or <c>nee</c>. Values between semicolons, without quotes.
/// </summary>
public static class VerantwoordingFile
{
    private const string Names = "aanbieder;jaar;verantwoord;indicatoren";

    /// <exception cref="AgreementsFileException">Something in it cannot be; the text has the line.</exception>
    public static IReadOnlyList<Verantwoording> Parse(string path, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0].Trim().TrimStart('\uFEFF') != Names)
            throw new AgreementsFileException($"{path}: line 1: there should be {Names}.");

        var read = new List<Verantwoording>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Trim().Length > 0)
                read.Add(Line(path, i + 1, lines[i]));
            if (read.Count > 1 && read[..^1].Any(before => (before.Aanbieder, before.Jaar) == (read[^1].Aanbieder, read[^1].Jaar)))
                throw new AgreementsFileException($"{path}: line {i + 1}: {read[^1].Aanbieder} is there twice for {read[^1].Jaar}.");
        }

        return read;
    }

    private static Verantwoording Line(string path, int number, string line)
    {
        var cells = line.Trim().Split(';');
        var problem = cells.Length != 4 ? $"there should be {Names}"
            : !AgbCode.IsValid(cells[0]) ? $"aanbieder '{cells[0]}' is not eight digits"
            : !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"jaar '{cells[1]}' is no year"
            : !long.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"verantwoord '{cells[2]}' is no whole number of euro cents"
            : cells[3] is not ("ja" or "nee") ? $"indicatoren '{cells[3]}' is not ja or nee"
            : null;
        return problem is null
            ? new(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), long.Parse(cells[2], CultureInfo.InvariantCulture), cells[3] == "ja")
            : throw new AgreementsFileException($"{path}: line {number}: {problem}.");
    }
}
