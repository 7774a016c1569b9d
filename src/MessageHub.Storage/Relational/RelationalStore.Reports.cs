using System.Data.Common;
using MessageHub.Agreements.Figures;
using MessageHub.Processing.Ports;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

public abstract partial class RelationalStore
{
    public Task<IReadOnlyList<Wachttijdgroep>> WachttijdAsync(ReportScope scope, CancellationToken cancellation) => CountedAsync(
        RapportQueries.Wachttijd, scope, row => new Wachttijdgroep(row.GetString(0), Day(row, 1), Day(row, 2), row.GetInt64(3)), cancellation);

    public Task<IReadOnlyList<Startgroep>> StarttijdAsync(ReportScope scope, CancellationToken cancellation) => CountedAsync(
        RapportQueries.Starttijd, scope, row => new Startgroep(row.GetString(0), Day(row, 1), row.IsDBNull(2) ? null : Day(row, 2), row.GetInt64(3)), cancellation);

    public Task<IReadOnlyList<Uitvalgroep>> UitvalAsync(ReportScope scope, CancellationToken cancellation) => CountedAsync(
        RapportQueries.Uitval, scope, row => new Uitvalgroep(row.GetString(0), Day(row, 1), row.GetString(2), row.GetInt64(3)), cancellation);

    public Task<IReadOnlyList<Tijdigheidgroep>> TijdigheidAsync(ReportScope scope, CancellationToken cancellation) => CountedAsync(
        RapportQueries.Tijdigheid, scope, row => new Tijdigheidgroep(row.GetString(0), Day(row, 1), Day(row, 2), row.GetInt64(3), row.GetInt64(4)), cancellation);

    public Task<IReadOnlyList<Betaalgroep>> BetaalbaarAsync(ReportScope scope, CancellationToken cancellation) => CountedAsync(
        RapportQueries.Betaalbaar, scope,
        row => new Betaalgroep(row.GetString(0), row.GetString(1), row.GetInt64(2), Day(row, 3), row.GetInt64(4), row.GetInt64(5)), cancellation);

    public Task<IReadOnlyList<Productieverantwoording>> VerantwoordingAsync(ReportScope scope, CancellationToken cancellation) => PerYearAsync(
        RapportQueries.Verantwoording, scope,
        (jaar, row) => new Productieverantwoording(
            row.GetString(0), row.GetString(1), jaar, row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7)),
        cancellation);

    public Task<IReadOnlyList<Productieregel>> ProductieAsync(ReportScope scope, CancellationToken cancellation) => CountedAsync(
        RapportQueries.Productie, scope,
        row => new Productieregel(row.GetString(0), (int)row.GetInt64(1), row.GetString(2), row.GetString(3), Day(row, 4), row.GetInt64(5)), cancellation,
        ("vanjaar", (long)scope.Van.Year), ("totjaar", (long)scope.TotEnMet.Year));

    public Task<IReadOnlyList<Productieregel>> AangehoudenAsync(ReportScope scope, CancellationToken cancellation) => PerYearAsync(
        RapportQueries.Aangehouden, scope with { Van = new(scope.Van.Year, 1, 1), TotEnMet = new(scope.TotEnMet.Year, 12, 31) },
        (jaar, row) => new Productieregel(row.GetString(0), jaar, row.GetString(1), row.GetString(2), Day(row, 3), row.GetInt64(4)), cancellation);

    /// <summary>A year at a time: no two databases name the year of a day alike.</summary>
    private async Task<IReadOnlyList<T>> PerYearAsync<T>(string sql, ReportScope scope, Func<int, DbDataReader, T> row, CancellationToken cancellation)
    {
        var rows = new List<T>();
        for (var jaar = scope.Van.Year; jaar <= scope.TotEnMet.Year; jaar++)
        {
            var year = jaar;
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var within = scope with { Van = scope.Van > first ? scope.Van : first, TotEnMet = scope.TotEnMet < last ? scope.TotEnMet : last };
            rows.AddRange(await CountedAsync(sql, within, found => row(year, found), cancellation));
        }

        return rows;
    }

    private async Task<IReadOnlyList<T>> CountedAsync<T>(
        string sql, ReportScope scope, Func<DbDataReader, T> row, CancellationToken cancellation, params (string, object?)[] more) => await ReadAsync(
        session => session.ListAsync(
            sql, row,
            [("van", CellFormats.Date(scope.Van)), ("tot", CellFormats.Date(scope.TotEnMet)), ("gemeente", scope.Gemeente ?? ""), ("aanbieder", scope.Aanbieder ?? ""), .. more]),
        cancellation);

    private static DateOnly Day(DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);
}
