using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// The part of a dossier that a batch looks at. Keys come as one JSON array each, and every query stays inside one stream. Rows that match by two
/// keys may come twice; a dossier does not mind. Allocations do not: most match by both their client and their number, and they are the most. CROSS JOIN (keys first) and INDEXED BY are there because SQLite left to itself walks
/// all rows of the stream by the primary key and compares each with the keys, which is slow in a large stream.
/// </summary>
internal sealed class SqliteDossierQueries : DossierQueries
{
    public override string Berichten => """
        SELECT Bericht.Soort, Bericht.Afzender, Bericht.Identificatie
        FROM json_each(@berichten) AS rij
        CROSS JOIN Bericht ON Bericht.StroomId = @stroom AND Bericht.Identificatie = rij.value ->> 2
            AND Bericht.Soort = rij.value ->> 0 AND Bericht.Afzender = rij.value ->> 1
        WHERE Bericht.IsVerwerkt = 1
        """;

    private const string ToewijzingColumns = """
        SELECT Bsn, ToewijzingNummer, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum,
            Einddatum, RedenWijziging, Volume, Eenheid, Frequentie, Budget, BerichtId
        """;

    public override string Toewijzingen => $"""
        {ToewijzingColumns}
        FROM json_each(@bsns) AS sleutel
        CROSS JOIN Toewijzing INDEXED BY Toewijzing_Client ON StroomId = @stroom AND Bsn = sleutel.value
        UNION ALL
        {ToewijzingColumns}
        FROM json_each(@toewijzingen) AS sleutel
        CROSS JOIN Toewijzing ON StroomId = @stroom AND ToewijzingNummer = sleutel.value
        WHERE Bsn NOT IN (SELECT value FROM json_each(@bsns))
        """;

    /// <summary>Numbers that the municipality has given out in another stream (TR332).</summary>
    public override string NummersElders => """
        SELECT ToewijzingNummer.Nummer
        FROM json_each(@toewijzingen) AS sleutel
        CROSS JOIN ToewijzingNummer
            ON ToewijzingNummer.Gemeente = @gemeente AND ToewijzingNummer.Standaard = @standaard AND ToewijzingNummer.Nummer = sleutel.value
        WHERE ToewijzingNummer.StroomId <> @stroom
        """;

    public override string Starts => """
        SELECT Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, ToewijzingIngangsdatum, BerichtId
        FROM json_each(@bsns) AS sleutel
        CROSS JOIN LeveringStart ON StroomId = @stroom AND Bsn = sleutel.value
        WHERE VerwijderdDoorBerichtId IS NULL
        ORDER BY LeveringStart.Id
        """;

    public override string Stops => """
        SELECT Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, RedenBeeindiging, Einddatum, BerichtId
        FROM json_each(@bsns) AS sleutel
        CROSS JOIN LeveringStop ON StroomId = @stroom AND Bsn = sleutel.value
        WHERE VerwijderdDoorBerichtId IS NULL
        ORDER BY LeveringStop.Id
        """;

    private const string VerzoekColumns = "SELECT Bsn, Soort, ReferentieAanbieder, Status, BerichtId";

    public override string Verzoeken => $"""
        {VerzoekColumns}
        FROM json_each(@bsns) AS sleutel
        CROSS JOIN Verzoek INDEXED BY Verzoek_Client ON StroomId = @stroom AND Bsn = sleutel.value
        UNION ALL
        {VerzoekColumns}
        FROM json_each(@referenties) AS sleutel
        CROSS JOIN Verzoek ON StroomId = @stroom AND ReferentieAanbieder = sleutel.value
        """;

    private const string DeclaratieColumns = """
        SELECT DeclaratieNummer, PeriodeBegin, PeriodeEind, Identificatie, Dagtekening, BasisschemaXsdVersie, BerichtXsdVersie, IsBesloten
        """;

    public override string Declaraties => $"""
        {DeclaratieColumns}
        FROM json_each(@nummers) AS sleutel
        CROSS JOIN Declaratie ON StroomId = @stroom AND DeclaratieNummer = sleutel.value
        UNION ALL
        {DeclaratieColumns}
        FROM json_each(@identificaties) AS sleutel
        CROSS JOIN Declaratie INDEXED BY Declaratie_Bericht ON StroomId = @stroom AND Identificatie = sleutel.value
        """;

    public override string LaatsteDeclaratiePeriode => "SELECT MAX(PeriodeBegin) FROM Declaratie WHERE StroomId = @stroom";

    private const string PrestatieColumns = """
        SELECT Bsn, ReferentieNummer, VorigReferentieNummer, ToewijzingNummer, ProductCategorie, ProductCode, Prestatie.PeriodeBegin, Prestatie.PeriodeEind,
            GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, Status,
            Prestatie.DeclaratieNummer
        """;

    /// <summary>What stands granted or is held on the allocations, what used the numbers, and what credits them.</summary>
    public override string Prestaties => $"""
        {PrestatieColumns}
        FROM json_each(@toewijzingen) AS sleutel
        CROSS JOIN Prestatie INDEXED BY Prestatie_Toewijzing
            ON StroomId = @stroom AND ToewijzingNummer = sleutel.value AND Status IN (1, 3)
        UNION ALL
        {PrestatieColumns}
        FROM json_each(@referenties) AS sleutel
        CROSS JOIN Prestatie ON StroomId = @stroom AND ReferentieNummer = sleutel.value
        UNION ALL
        {PrestatieColumns}
        FROM json_each(@referenties) AS sleutel
        CROSS JOIN Prestatie INDEXED BY Prestatie_Vorig ON StroomId = @stroom AND VorigReferentieNummer = sleutel.value
        """;

    public override string VervallenPrestaties => $"""
        {PrestatieColumns}
        FROM json_each(@toewijzingen) AS sleutel
        CROSS JOIN Prestatie INDEXED BY Prestatie_Toewijzing ON StroomId = @stroom AND ToewijzingNummer = sleutel.value AND Status = 0
        """;

    /// <summary>The lines that wait for a decision on the declarations being answered.</summary>
    public override string WachtendePrestaties => $"""
        {PrestatieColumns}
        FROM json_each(@identificaties) AS sleutel
        CROSS JOIN Declaratie INDEXED BY Declaratie_Bericht
            ON Declaratie.StroomId = @stroom AND Declaratie.Identificatie = sleutel.value
        CROSS JOIN Prestatie INDEXED BY Prestatie_Wachtend
            ON Prestatie.StroomId = @stroom AND Prestatie.DeclaratieNummer = Declaratie.DeclaratieNummer AND Prestatie.Status = 2
        """;
}
