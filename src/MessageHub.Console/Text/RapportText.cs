using System.Globalization;
using System.Text;
using MessageHub.Agreements.Figures;

namespace MessageHub.OperatorConsole.Text;

/// <summary>A report as people read it, and as a spreadsheet does.</summary>
internal static class RapportText
{
    private static readonly string[] Amounts =
        ["bedrag", "bedragOpTijd", "bedragTeLaat", "plafond", "toegekend", "aangehouden", "gedeclareerd", "verantwoord", "verschil", "afgerekend", "teruggevorderd"];

    public static string Name(string rapport) => rapport switch
    {
        Rapporten.Wachttijd => "Wachttijden",
        Rapporten.Starttijd => "Starttijden",
        Rapporten.Uitval => "Uitval",
        Rapporten.Tijdigheid => "Tijdigheid van declaraties",
        Rapporten.Plafond => "Productieplafonds",
        Rapporten.Betaalbaar => "Betaalbaar",
        Rapporten.Productieverantwoording => "Productieverantwoording",
        Rapporten.Afrekening => "Afrekening",
        _ => rapport,
    };

    /// <summary>The column that a chart draws, and how much it draws; null: this report is read, not looked at.</summary>
    public static string? Drawn(string rapport) => rapport switch
    {
        Rapporten.Wachttijd => "mediaan",
        Rapporten.Starttijd => "aandeel",
        Rapporten.Uitval => "aantal",
        Rapporten.Tijdigheid => "bedragTeLaat",
        Rapporten.Plafond => "aandeel",
        Rapporten.Betaalbaar or Rapporten.Productieverantwoording => "bedrag",
        Rapporten.Afrekening => "verschil",
        _ => null,
    };

    public static bool IsNumber(object? cell) => cell is long or int or decimal or double;

    public static string Cell(string column, object? cell) => cell switch
    {
        null => "",
        string text => text,
        long cents when Amounts.Contains(column) => Nl.Euro(cents),
        long number => column == "jaar" ? number.ToString(CultureInfo.InvariantCulture) : Nl.Number(number),
        decimal part => Nl.Number((double)part, 1),
        DateOnly day => Nl.Day(day),
        bool yes => yes ? "ja" : "nee",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <summary>Semicolons and a byte order mark, as spreadsheets in Dutch open it; amounts in euros with a comma.</summary>
    public static byte[] Csv(Rapport rapport)
    {
        var text = new StringBuilder().AppendJoin(';', rapport.Kolommen).Append("\r\n");
        foreach (var row in rapport.Rijen)
            text.AppendJoin(';', row.Select((cell, i) => Quoted(Plain(rapport.Kolommen[i], cell)))).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Plain(string column, object? cell) => cell switch
    {
        long cents when Amounts.Contains(column) => (cents / 100m).ToString("F2", CultureInfo.InvariantCulture).Replace('.', ','),
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal part => part.ToString(CultureInfo.InvariantCulture).Replace('.', ','),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Cell(column, cell),
    };

    /// <summary>Text that begins like a formula is made plain text: a spreadsheet must not run what a file of agreements says.</summary>
    private static string Quoted(string cell)
    {
        if (cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal) && !decimal.TryParse(cell.Replace(',', '.'), CultureInfo.InvariantCulture, out _))
            cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
