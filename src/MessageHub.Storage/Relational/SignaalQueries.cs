using MessageHub.Agreements.Watching;
using MessageHub.Storage.Rows;

namespace MessageHub.Storage.Relational;

/// <summary>
/// The query for each question of the daily look, the same text for every database: it reads whole tables once a day, days were worked out before, and nothing in
/// it is one database's own but a hint (docs/decisions/0072-signals.md). Columns: those of <see cref="Signaaloorzaak"/>.
/// </summary>
internal static class SignaalQueries
{
    private const string NotRemoved = "(toewijzing.RedenWijziging IS NULL OR toewijzing.RedenWijziging <> '13')";

    private const string ForGood = "stop.VerwijderdDoorBerichtId IS NULL AND stop.RedenBeeindiging <> '20'";

    private const string Columns = "toewijzing.StroomId, stroom.Aanbieder, toewijzing.ToewijzingNummer, toewijzing.ProductCode";

    private const string Toewijzingen = "Toewijzing AS toewijzing JOIN Stroom AS stroom ON stroom.Id = toewijzing.StroomId";

    /// <summary>The message that gave an allocation out; later ones changed it.</summary>
    internal const string EersteBericht = """
        LEFT JOIN (
            SELECT StroomId, ToewijzingNummer, MIN(BerichtId) AS BerichtId FROM EerdereToewijzing GROUP BY StroomId, ToewijzingNummer
        ) AS eerder ON eerder.StroomId = toewijzing.StroomId AND eerder.ToewijzingNummer = toewijzing.ToewijzingNummer
        JOIN Bericht AS eerste ON eerste.Id = CASE WHEN eerder.BerichtId < toewijzing.BerichtId THEN eerder.BerichtId ELSE toewijzing.BerichtId END
        """;

    /// <summary>Per allocation the first and last of the starts that stand.</summary>
    internal const string Starts = """
        (
            SELECT StroomId, ToewijzingNummer, MIN(Begindatum) AS Eerste, MAX(Begindatum) AS Laatste
            FROM LeveringStart
            WHERE VerwijderdDoorBerichtId IS NULL AND ToewijzingNummer IS NOT NULL
            GROUP BY StroomId, ToewijzingNummer
        ) AS start ON start.StroomId = toewijzing.StroomId AND start.ToewijzingNummer = toewijzing.ToewijzingNummer
        """;

    private const string LaatsteStops = $"""
        (
            SELECT StroomId, ToewijzingNummer, MAX(Einddatum) AS Laatste
            FROM LeveringStop AS stop
            WHERE {ForGood} AND ToewijzingNummer IS NOT NULL
            GROUP BY StroomId, ToewijzingNummer
        ) AS einde ON einde.StroomId = toewijzing.StroomId AND einde.ToewijzingNummer = toewijzing.ToewijzingNummer
        """;

    private const string NietGestartQuery = $"""
        SELECT {Columns}, CASE WHEN eerste.OntvangenDag > toewijzing.Ingangsdatum THEN eerste.OntvangenDag ELSE toewijzing.Ingangsdatum END, NULL
        FROM {Toewijzingen}
        {EersteBericht}
        LEFT JOIN {Starts}
        WHERE start.StroomId IS NULL AND toewijzing.Ingangsdatum <= @tot AND eerste.OntvangenDag <= @tot AND {NotRemoved}
        """;

    private const string GeenStopQuery = $"""
        SELECT {Columns}, toewijzing.Einddatum, NULL
        FROM {Toewijzingen}
        JOIN {Starts}
        LEFT JOIN {LaatsteStops}
        WHERE toewijzing.Einddatum < @vandaag AND {NotRemoved} AND (einde.Laatste IS NULL OR einde.Laatste < start.Laatste)
        """;

    /// <summary>Whose clients they are is found by index: a stream may hold a million rows.</summary>
    private static string GeenVervolgQuery(Dialect sql) => $"""
        SELECT {Columns}, toewijzing.Einddatum, NULL
        FROM {Toewijzingen}
        WHERE toewijzing.Einddatum BETWEEN @vandaag AND @tot AND toewijzing.Bsn <> '' AND {NotRemoved}
            AND NOT EXISTS (
                SELECT 1 FROM Toewijzing AS later {sql.By("Toewijzing_Client")}
                WHERE later.StroomId = toewijzing.StroomId AND later.Bsn = toewijzing.Bsn AND later.ToewijzingNummer <> toewijzing.ToewijzingNummer
                    AND (later.Einddatum IS NULL OR later.Einddatum > toewijzing.Einddatum) AND (later.RedenWijziging IS NULL OR later.RedenWijziging <> '13')
                    AND (later.ProductCategorie IS NULL OR toewijzing.ProductCategorie IS NULL OR later.ProductCategorie = toewijzing.ProductCategorie))
            AND NOT EXISTS (
                SELECT 1 FROM Verzoek AS verzoek {sql.By("Verzoek_Client")}
                WHERE verzoek.StroomId = toewijzing.StroomId AND verzoek.Bsn = toewijzing.Bsn AND verzoek.Status IN (0, 1))
            AND NOT EXISTS (
                SELECT 1 FROM LeveringStop AS stop
                WHERE stop.StroomId = toewijzing.StroomId AND stop.Bsn = toewijzing.Bsn AND stop.ToewijzingNummer = toewijzing.ToewijzingNummer AND {ForGood})
        """;

    private const string AndereIngangsdatumQuery = $"""
        SELECT {Columns}, toewijzing.Ingangsdatum, aanvraag.GevraagdVanaf
        FROM {Toewijzingen}
        JOIN Aanvraag AS aanvraag ON aanvraag.StroomId = toewijzing.StroomId AND aanvraag.ReferentieAanbieder = toewijzing.ReferentieAanbieder
        WHERE aanvraag.GevraagdVanaf <> toewijzing.Ingangsdatum AND {NotRemoved}
        """;

    /// <summary>Frequentie 6 is over the whole allocation; units are hours (04) and minutes (01).</summary>
    private const string AndereOmvangQuery = $"""
        SELECT {Columns}, NULL, NULL
        FROM {Toewijzingen}
        WHERE toewijzing.ProductCode = @product AND {NotRemoved} AND NOT (
            COALESCE(toewijzing.Frequentie, '') = '6'
            AND ((toewijzing.Eenheid = '04' AND toewijzing.Volume = @uren) OR (toewijzing.Eenheid = '01' AND toewijzing.Volume = @uren * 60)))
        """;

    private const string LateNazorgQuery = $"""
        SELECT {Columns}, COALESCE(start.Eerste, toewijzing.Ingangsdatum), MAX(stop.Einddatum)
        FROM {Toewijzingen}
        JOIN LeveringStop AS stop ON stop.StroomId = toewijzing.StroomId AND stop.Bsn = toewijzing.Bsn
        LEFT JOIN {Starts}
        WHERE toewijzing.Bsn <> '' AND {NotRemoved} AND {ForGood}
            AND @nazorg LIKE CONCAT('%,', toewijzing.ProductCode, ',%') AND @behandeling LIKE CONCAT('%,', stop.ProductCode, ',%')
        GROUP BY {Columns}, COALESCE(start.Eerste, toewijzing.Ingangsdatum)
        """;

    private const string StartzorgLooptQuery = $"""
        SELECT zorg.StroomId, stroom.Aanbieder, zorg.ToewijzingNummer, zorg.ProductCode, MIN(behandeling.Begindatum), NULL
        FROM LeveringStart AS zorg
        JOIN Stroom AS stroom ON stroom.Id = zorg.StroomId
        JOIN LeveringStart AS behandeling ON behandeling.StroomId = zorg.StroomId AND behandeling.Bsn = zorg.Bsn
        WHERE zorg.VerwijderdDoorBerichtId IS NULL AND behandeling.VerwijderdDoorBerichtId IS NULL AND zorg.Bsn <> '' AND zorg.ToewijzingNummer IS NOT NULL
            AND @startzorg LIKE CONCAT('%,', zorg.ProductCode, ',%') AND @behandeling LIKE CONCAT('%,', behandeling.ProductCode, ',%')
            AND zorg.Begindatum <= behandeling.Begindatum
            AND NOT EXISTS (
                SELECT 1 FROM LeveringStop AS stop
                WHERE stop.StroomId = zorg.StroomId AND stop.Bsn = zorg.Bsn AND stop.ToewijzingNummer = zorg.ToewijzingNummer
                    AND stop.Begindatum = zorg.Begindatum AND stop.Einddatum <= behandeling.Begindatum AND {ForGood})
        GROUP BY zorg.StroomId, stroom.Aanbieder, zorg.ToewijzingNummer, zorg.ProductCode
        """;

    /// <summary>Accepted by the hub (status 1), and passed on.</summary>
    private const string GeenOntvangstberichtQuery = """
        SELECT bericht.StroomId, stroom.Aanbieder, bericht.Id, NULL, bericht.OntvangenDag, NULL
        FROM Bericht AS bericht
        JOIN Stroom AS stroom ON stroom.Id = bericht.StroomId
        WHERE bericht.Soort = 301 AND bericht.Status = 1 AND bericht.OntvangenDag <= @tot
            AND bericht.Id NOT IN (SELECT antwoord.BeantwoordtBerichtId FROM Bericht AS antwoord WHERE antwoord.BeantwoordtBerichtId IS NOT NULL)
        """;

    /// <summary>Status 0: asked, and neither answered nor honoured. One JW315 may ask for several products.</summary>
    private const string VerzoekOnbeantwoordQuery = """
        SELECT verzoek.StroomId, stroom.Aanbieder, bericht.Id, NULL, bericht.OntvangenDag, NULL
        FROM Verzoek AS verzoek
        JOIN Bericht AS bericht ON bericht.Id = verzoek.BerichtId
        JOIN Stroom AS stroom ON stroom.Id = verzoek.StroomId
        WHERE verzoek.Status = 0 AND bericht.OntvangenDag <= @tot
        GROUP BY verzoek.StroomId, stroom.Aanbieder, bericht.Id, bericht.OntvangenDag
        """;

    private const string DeclaratieOnbeantwoordQuery = """
        SELECT declaratie.StroomId, stroom.Aanbieder, bericht.Id, NULL, bericht.OntvangenDag, NULL
        FROM Declaratie AS declaratie
        JOIN Bericht AS bericht ON bericht.Id = declaratie.BerichtId
        JOIN Stroom AS stroom ON stroom.Id = declaratie.StroomId
        WHERE declaratie.IsBesloten = 0 AND bericht.OntvangenDag <= @tot
        """;

    public static (string Sql, (string Name, object? Value)[] Parameters) Of(Signaalvraag vraag, Dialect sql) => vraag switch
    {
        NietGestart v => (NietGestartQuery, [("tot", CellFormats.Date(v.BesteldTotEnMet))]),
        GeenStop v => (GeenStopQuery, [("vandaag", CellFormats.Date(v.Vandaag))]),
        GeenVervolg v => (GeenVervolgQuery(sql), [("vandaag", CellFormats.Date(v.Vandaag)), ("tot", CellFormats.Date(v.TotEnMet))]),
        AndereIngangsdatum => (AndereIngangsdatumQuery, []),
        AndereOmvang v => (AndereOmvangQuery, [("product", v.Product), ("uren", v.Uren)]),
        LateNazorg v => (LateNazorgQuery, [("nazorg", Codes(v.Nazorg)), ("behandeling", Codes(v.Behandeling))]),
        StartzorgLoopt v => (StartzorgLooptQuery, [("startzorg", Codes(v.Startzorg)), ("behandeling", Codes(v.Behandeling))]),
        GeenOntvangstbericht v => (GeenOntvangstberichtQuery, [("tot", CellFormats.Date(v.OntvangenTotEnMet))]),
        VerzoekOnbeantwoord v => (VerzoekOnbeantwoordQuery, [("tot", CellFormats.Date(v.OntvangenTotEnMet))]),
        DeclaratieOnbeantwoord v => (DeclaratieOnbeantwoordQuery, [("tot", CellFormats.Date(v.OntvangenTotEnMet))]),
        _ => throw new ArgumentException($"No query for {vraag.GetType().Name}.", nameof(vraag)),
    };

    /// <summary>Between commas, so that LIKE finds whole codes.</summary>
    private static string Codes(IEnumerable<string> codes) => $",{string.Join(',', codes)},";
}
