namespace MessageHub.Storage.Sqlite;

/// <summary>
/// The part of a dossier that a batch looks at. Keys come as one JSON array each, and every query stays inside one stream. Rows that match by two
/// keys may come twice; a dossier does not mind. CROSS JOIN (keys first) and INDEXED BY are there because SQLite left to itself walks
/// all rows of the stream by the primary key and compares each with the keys, which is slow in a large stream.
/// </summary>
internal static class DossierQueries
{
    public const string Berichten = """
        SELECT Bericht.Soort, Bericht.Afzender, Bericht.Identificatie
        FROM json_each(@berichten) AS rij
        CROSS JOIN Bericht ON Bericht.StroomId = @stroom AND Bericht.Identificatie = rij.value ->> 2
            AND Bericht.Soort = rij.value ->> 0 AND Bericht.Afzender = rij.value ->> 1
        WHERE Bericht.IsVerwerkt = 1
        """;

    private const string ToewijzingColumns = """
        SELECT Bsn, ToewijzingNummer, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum,
            Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget
        """;

    public const string Toewijzingen = $"""
        {ToewijzingColumns}
        FROM json_each(@bsns) AS sleutel
        CROSS JOIN Toewijzing INDEXED BY Toewijzing_Client ON StroomId = @stroom AND Bsn = sleutel.value
        UNION ALL
        {ToewijzingColumns}
        FROM json_each(@toewijzingen) AS sleutel
        CROSS JOIN Toewijzing ON StroomId = @stroom AND ToewijzingNummer = sleutel.value
        """;

    public const string Starts = """
        SELECT Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, ToewijzingIngangsdatum
        FROM json_each(@bsns) AS sleutel
        CROSS JOIN LeveringStart ON StroomId = @stroom AND Bsn = sleutel.value
        WHERE VerwijderdDoorBerichtId IS NULL
        ORDER BY LeveringStart.Id
        """;

    public const string Stops = """
        SELECT Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, RedenBeeindiging, Einddatum
        FROM json_each(@bsns) AS sleutel
        CROSS JOIN LeveringStop ON StroomId = @stroom AND Bsn = sleutel.value
        WHERE VerwijderdDoorBerichtId IS NULL
        ORDER BY LeveringStop.Id
        """;

    private const string VerzoekColumns = "SELECT Bsn, Soort, ReferentieAanbieder, Status";

    public const string Verzoeken = $"""
        {VerzoekColumns}
        FROM json_each(@bsns) AS sleutel
        CROSS JOIN Verzoek INDEXED BY Verzoek_Client ON StroomId = @stroom AND Bsn = sleutel.value
        UNION ALL
        {VerzoekColumns}
        FROM json_each(@referenties) AS sleutel
        CROSS JOIN Verzoek ON StroomId = @stroom AND ReferentieAanbieder = sleutel.value
        """;

    public const string Declaraties = """
        SELECT DeclaratieNummer, PeriodeBegin, PeriodeEind
        FROM json_each(@nummers) AS sleutel
        CROSS JOIN Declaratie ON StroomId = @stroom AND DeclaratieNummer = sleutel.value
        """;

    public const string LaatsteDeclaratiePeriode = "SELECT MAX(PeriodeBegin) FROM Declaratie WHERE StroomId = @stroom";

    private const string PrestatieColumns = """
        SELECT Bsn, ReferentieNummer, VorigReferentieNummer, ToewijzingNummer, ProductCategorie, ProductCode, PeriodeBegin, PeriodeEind,
            GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, IsToegekend
        """;

    /// <summary>What stands granted on the allocations, what used the numbers, and what credits them.</summary>
    public const string Prestaties = $"""
        {PrestatieColumns}
        FROM json_each(@toewijzingen) AS sleutel
        CROSS JOIN Prestatie INDEXED BY Prestatie_Toewijzing
            ON StroomId = @stroom AND ToewijzingNummer = sleutel.value AND IsToegekend = 1
        UNION ALL
        {PrestatieColumns}
        FROM json_each(@referenties) AS sleutel
        CROSS JOIN Prestatie ON StroomId = @stroom AND ReferentieNummer = sleutel.value
        UNION ALL
        {PrestatieColumns}
        FROM json_each(@referenties) AS sleutel
        CROSS JOIN Prestatie INDEXED BY Prestatie_Vorig ON StroomId = @stroom AND VorigReferentieNummer = sleutel.value
        """;
}
