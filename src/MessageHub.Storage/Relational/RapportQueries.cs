namespace MessageHub.Storage.Relational;

/// <summary>
/// What reports count and add up, the same text for every database (docs/decisions/0072-signals.md): one pass over whole tables. A whole number is
/// SUM(CAST(1 AS bigint)), because COUNT is an int on one and a bigint on the other. An empty @gemeente or @aanbieder is all.
/// </summary>
internal static class RapportQueries
{
    private const string Scope = "(@gemeente = '' OR stroom.Gemeente = @gemeente) AND (@aanbieder = '' OR stroom.Aanbieder = @aanbieder)";

    private const string Saldo = "CASE WHEN prestatie.IsCredit = 1 THEN -prestatie.IngediendBedrag ELSE prestatie.IngediendBedrag END";

    private const string Aantal = "SUM(CAST(1 AS bigint))";

    private const string NotRemoved = "(toewijzing.RedenWijziging IS NULL OR toewijzing.RedenWijziging <> '13')";

    public const string Wachttijd = $"""
        SELECT stroom.Aanbieder, intake.OntvangenDag, start.Eerste, {Aantal}
        FROM Toewijzing AS toewijzing
        JOIN Stroom AS stroom ON stroom.Id = toewijzing.StroomId
        {SignaalQueries.EersteBericht}
        JOIN {SignaalQueries.Starts}
        LEFT JOIN Aanvraag AS aanvraag ON aanvraag.StroomId = toewijzing.StroomId AND aanvraag.ReferentieAanbieder = toewijzing.ReferentieAanbieder
        LEFT JOIN (
            SELECT BeantwoordtBerichtId, MIN(Id) AS Id FROM Bericht WHERE Soort = 302 AND BeantwoordtBerichtId IS NOT NULL GROUP BY BeantwoordtBerichtId
        ) AS ontvangst ON ontvangst.BeantwoordtBerichtId = eerste.Id
        JOIN Bericht AS intake ON intake.Id = COALESCE(aanvraag.BerichtId, ontvangst.Id)
        WHERE start.Eerste BETWEEN @van AND @tot AND {NotRemoved} AND {Scope}
        GROUP BY stroom.Aanbieder, intake.OntvangenDag, start.Eerste
        """;

    public const string Starttijd = $"""
        SELECT stroom.Aanbieder, eerste.OntvangenDag, start.Eerste, {Aantal}
        FROM Toewijzing AS toewijzing
        JOIN Stroom AS stroom ON stroom.Id = toewijzing.StroomId
        {SignaalQueries.EersteBericht}
        LEFT JOIN {SignaalQueries.Starts}
        WHERE eerste.OntvangenDag BETWEEN @van AND @tot AND {NotRemoved} AND {Scope}
        GROUP BY stroom.Aanbieder, eerste.OntvangenDag, start.Eerste
        """;

    public const string Uitval = $"""
        SELECT stroom.Aanbieder, stop.Einddatum, stop.RedenBeeindiging, {Aantal}
        FROM LeveringStop AS stop
        JOIN Stroom AS stroom ON stroom.Id = stop.StroomId
        WHERE stop.VerwijderdDoorBerichtId IS NULL AND stop.RedenBeeindiging <> '20' AND stop.Einddatum BETWEEN @van AND @tot AND {Scope}
        GROUP BY stroom.Aanbieder, stop.Einddatum, stop.RedenBeeindiging
        """;

    public const string Tijdigheid = $"""
        SELECT stroom.Aanbieder, regels.PeriodeEind, bericht.OntvangenDag, SUM(regels.Aantal), SUM(regels.Bedrag)
        FROM (
            SELECT BerichtId, PeriodeEind, {Aantal} AS Aantal, SUM(IngediendBedrag) AS Bedrag
            FROM Prestatie
            WHERE Status = 1 AND IsCredit = 0 AND PeriodeEind BETWEEN @van AND @tot
            GROUP BY BerichtId, PeriodeEind
        ) AS regels
        JOIN Bericht AS bericht ON bericht.Id = regels.BerichtId
        JOIN Stroom AS stroom ON stroom.Id = bericht.StroomId
        WHERE {Scope}
        GROUP BY stroom.Aanbieder, regels.PeriodeEind, bericht.OntvangenDag
        """;

    public const string Betaalbaar = $"""
        SELECT stroom.Gemeente, stroom.Aanbieder, bericht.Id, bericht.OntvangenDag, regels.Aantal, regels.Bedrag
        FROM (
            SELECT prestatie.BerichtId, {Aantal} AS Aantal, SUM({Saldo}) AS Bedrag
            FROM Prestatie AS prestatie
            WHERE prestatie.Status = 1
            GROUP BY prestatie.BerichtId
        ) AS regels
        JOIN Bericht AS bericht ON bericht.Id = regels.BerichtId
        JOIN Stroom AS stroom ON stroom.Id = bericht.StroomId
        WHERE bericht.OntvangenDag BETWEEN @van AND @tot AND {Scope}
        """;

    /// <summary>Of one year. A client with nothing left after credits is not counted, and one without a number (purged) cannot be.</summary>
    public const string Verantwoording = $"""
        SELECT stroom.Gemeente, stroom.Aanbieder, klant.ProductCategorie, klant.ProductCode, klant.Eenheid,
            SUM(CASE WHEN klant.Bsn <> '' AND (klant.Volume <> 0 OR klant.Bedrag <> 0) THEN CAST(1 AS bigint) ELSE CAST(0 AS bigint) END),
            SUM(klant.Volume), SUM(klant.Bedrag)
        FROM (
            SELECT prestatie.StroomId, prestatie.ProductCategorie, prestatie.ProductCode, prestatie.Eenheid, prestatie.Bsn,
                SUM(CASE WHEN prestatie.IsCredit = 1 THEN -prestatie.GeleverdVolume ELSE prestatie.GeleverdVolume END) AS Volume, SUM({Saldo}) AS Bedrag
            FROM Prestatie AS prestatie
            WHERE prestatie.Status = 1 AND prestatie.PeriodeEind BETWEEN @van AND @tot
            GROUP BY prestatie.StroomId, prestatie.ProductCategorie, prestatie.ProductCode, prestatie.Eenheid, prestatie.Bsn
        ) AS klant
        JOIN Stroom AS stroom ON stroom.Id = klant.StroomId
        WHERE {Scope}
        GROUP BY stroom.Gemeente, stroom.Aanbieder, klant.ProductCategorie, klant.ProductCode, klant.Eenheid
        ORDER BY stroom.Gemeente, stroom.Aanbieder, klant.ProductCategorie, klant.ProductCode, klant.Eenheid
        """;

    public const string Productie = $"""
        SELECT stroom.Aanbieder, productie.Jaar, productie.ProductCategorie, productie.ProductCode, productie.Dag, SUM(productie.Toegekend)
        FROM Productie AS productie
        JOIN Stroom AS stroom ON stroom.Id = productie.StroomId
        WHERE productie.Jaar BETWEEN @vanjaar AND @totjaar AND {Scope}
        GROUP BY stroom.Aanbieder, productie.Jaar, productie.ProductCategorie, productie.ProductCode, productie.Dag
        """;

    /// <summary>Of one year.</summary>
    public const string Aangehouden = $"""
        SELECT stroom.Aanbieder, prestatie.ProductCategorie, prestatie.ProductCode, prestatie.PeriodeEind, SUM({Saldo})
        FROM Aanhouding AS aanhouding
        JOIN Prestatie AS prestatie ON prestatie.StroomId = aanhouding.StroomId AND prestatie.ReferentieNummer = aanhouding.ReferentieNummer
        JOIN Stroom AS stroom ON stroom.Id = aanhouding.StroomId
        WHERE aanhouding.VerwerktOp IS NULL AND prestatie.Status = 3 AND prestatie.PeriodeEind BETWEEN @van AND @tot AND aanhouding.Regels LIKE '%RM3-21%' AND {Scope}
        GROUP BY stroom.Aanbieder, prestatie.ProductCategorie, prestatie.ProductCode, prestatie.PeriodeEind
        """;
}
