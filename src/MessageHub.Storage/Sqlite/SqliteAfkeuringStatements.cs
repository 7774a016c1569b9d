using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What a receipt takes back, row by row, and what is known of that beforehand, by sets of keys as in <see cref="SqliteDossierQueries"/>.</summary>
internal sealed class SqliteAfkeuringStatements : AfkeuringStatements
{
    private const string ToewijzingColumns = """
        StroomId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum, Einddatum,
            RedenWijziging, Volume, Eenheid, Frequentie, Budget, BerichtId
        """;

    private const string VerzoekColumns = "StroomId, ReferentieAanbieder, Bsn, Soort, Status, BerichtId";

    public override string Berichten => """
        SELECT Bericht.Soort, Bericht.Afzender, Bericht.Identificatie, Bericht.Id
        FROM json_each(@berichten) AS rij
        CROSS JOIN Bericht ON Bericht.StroomId = @stroom AND Bericht.Identificatie = rij.value ->> 2
            AND Bericht.Soort = rij.value ->> 0 AND Bericht.Afzender = rij.value ->> 1
        """;

    public override string Geraakt => """
        SELECT Bsn, ToewijzingNummer, NULL FROM json_each(@ids) AS sleutel
        CROSS JOIN Toewijzing INDEXED BY Toewijzing_Bericht ON BerichtId = sleutel.value
        UNION ALL
        SELECT Bsn, ToewijzingNummer, NULL FROM json_each(@ids) AS sleutel
        CROSS JOIN EerdereToewijzing INDEXED BY EerdereToewijzing_Bericht ON BerichtId = sleutel.value
        UNION ALL
        SELECT Bsn, NULL, ReferentieAanbieder FROM json_each(@ids) AS sleutel
        CROSS JOIN Verzoek INDEXED BY Verzoek_Bericht ON BerichtId = sleutel.value
        UNION ALL
        SELECT Bsn, NULL, ReferentieAanbieder FROM json_each(@ids) AS sleutel
        CROSS JOIN EerderVerzoek INDEXED BY EerderVerzoek_Bericht ON BerichtId = sleutel.value
        UNION ALL
        SELECT Bsn, ToewijzingNummer, NULL FROM json_each(@ids) AS sleutel
        CROSS JOIN LeveringStart INDEXED BY LeveringStart_Bericht ON BerichtId = sleutel.value
        UNION ALL
        SELECT Bsn, ToewijzingNummer, NULL FROM json_each(@ids) AS sleutel
        CROSS JOIN LeveringStart INDEXED BY LeveringStart_Verwijderd ON VerwijderdDoorBerichtId = sleutel.value
        UNION ALL
        SELECT Bsn, ToewijzingNummer, NULL FROM json_each(@ids) AS sleutel
        CROSS JOIN LeveringStop INDEXED BY LeveringStop_Bericht ON BerichtId = sleutel.value
        UNION ALL
        SELECT Bsn, ToewijzingNummer, NULL FROM json_each(@ids) AS sleutel
        CROSS JOIN LeveringStop INDEXED BY LeveringStop_Verwijderd ON VerwijderdDoorBerichtId = sleutel.value
        """;

    public override string EerdereToewijzingen => """
        SELECT Bsn, ToewijzingNummer, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum,
            Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget, BerichtId
        FROM json_each(@toewijzingen) AS sleutel
        CROSS JOIN EerdereToewijzing ON StroomId = @stroom AND ToewijzingNummer = sleutel.value
        ORDER BY BerichtId
        """;

    public override string EerdereVerzoeken => """
        SELECT Bsn, Soort, ReferentieAanbieder, Status, BerichtId
        FROM json_each(@referenties) AS sleutel
        CROSS JOIN EerderVerzoek ON StroomId = @stroom AND ReferentieAanbieder = sleutel.value
        ORDER BY BerichtId
        """;

    public override string VerwijderdeStarts => """
        SELECT Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, ToewijzingIngangsdatum, VerwijderdDoorBerichtId, BerichtId
        FROM json_each(@ids) AS sleutel
        CROSS JOIN LeveringStart INDEXED BY LeveringStart_Verwijderd ON VerwijderdDoorBerichtId = sleutel.value
        ORDER BY LeveringStart.Id
        """;

    public override string VerwijderdeStops => """
        SELECT Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, RedenBeeindiging, Einddatum, VerwijderdDoorBerichtId, BerichtId
        FROM json_each(@ids) AS sleutel
        CROSS JOIN LeveringStop INDEXED BY LeveringStop_Verwijderd ON VerwijderdDoorBerichtId = sleutel.value
        ORDER BY LeveringStop.Id
        """;

    public override string RemoveToewijzingen => "DELETE FROM Toewijzing WHERE StroomId = @stroom AND ToewijzingNummer = :2 AND BerichtId = :1";

    public override string RemoveEerdereToewijzingen => "DELETE FROM EerdereToewijzing WHERE StroomId = @stroom AND ToewijzingNummer = :2 AND BerichtId = :1";

    public override string RestoreToewijzingen => $"""
        INSERT INTO Toewijzing ({ToewijzingColumns})
        SELECT {ToewijzingColumns} FROM EerdereToewijzing
        WHERE StroomId = @stroom AND ToewijzingNummer = :2
            AND NOT EXISTS (SELECT 1 FROM Toewijzing AS geldend WHERE geldend.StroomId = @stroom AND geldend.ToewijzingNummer = :2)
        ORDER BY Toewijzingsdatum DESC, Toewijzingstijd DESC, BerichtId DESC LIMIT 1
        """;

    public override string RemoveRestoredToewijzingen => """
        DELETE FROM EerdereToewijzing
        WHERE StroomId = @stroom AND ToewijzingNummer = :2
            AND BerichtId = (SELECT geldend.BerichtId FROM Toewijzing AS geldend WHERE geldend.StroomId = @stroom AND geldend.ToewijzingNummer = :2)
        """;

    public override string RemoveVerzoeken => "DELETE FROM Verzoek WHERE StroomId = @stroom AND ReferentieAanbieder = :2 AND BerichtId = :1";

    public override string RemoveEerdereVerzoeken => "DELETE FROM EerderVerzoek WHERE StroomId = @stroom AND ReferentieAanbieder = :2 AND BerichtId = :1";

    public override string RestoreVerzoeken => $"""
        INSERT INTO Verzoek ({VerzoekColumns})
        SELECT {VerzoekColumns} FROM EerderVerzoek
        WHERE StroomId = @stroom AND ReferentieAanbieder = :2
            AND NOT EXISTS (SELECT 1 FROM Verzoek AS geldend WHERE geldend.StroomId = @stroom AND geldend.ReferentieAanbieder = :2)
        ORDER BY BerichtId DESC LIMIT 1
        """;

    public override string RemoveRestoredVerzoeken => """
        DELETE FROM EerderVerzoek
        WHERE StroomId = @stroom AND ReferentieAanbieder = :2
            AND BerichtId = (SELECT geldend.BerichtId FROM Verzoek AS geldend WHERE geldend.StroomId = @stroom AND geldend.ReferentieAanbieder = :2)
        """;

    public override string RestoreStarts => """
        UPDATE LeveringStart INDEXED BY LeveringStart_Verwijderd SET VerwijderdDoorBerichtId = NULL WHERE VerwijderdDoorBerichtId = :2
        """;

    public override string RestoreStops => """
        UPDATE LeveringStop INDEXED BY LeveringStop_Verwijderd SET VerwijderdDoorBerichtId = NULL WHERE VerwijderdDoorBerichtId = :2
        """;

    public override string WithdrawStarts =>
        "UPDATE LeveringStart INDEXED BY LeveringStart_Bericht SET VerwijderdDoorBerichtId = :1 WHERE BerichtId = :2";

    public override string WithdrawStops =>
        "UPDATE LeveringStop INDEXED BY LeveringStop_Bericht SET VerwijderdDoorBerichtId = :1 WHERE BerichtId = :2";

    public override string ReleaseNummers => """
        DELETE FROM ToewijzingNummer
        WHERE Gemeente = @gemeente AND Standaard = @standaard AND Nummer = :1 AND StroomId = @stroom
            AND NOT EXISTS (SELECT 1 FROM Toewijzing AS geldend WHERE geldend.StroomId = @stroom AND geldend.ToewijzingNummer = :1)
        """;
}
