namespace MessageHub.Storage.Sqlite;

/// <summary>
/// The part of a dossier that a batch looks at. Keys come as one JSON array each, and every query stays inside one stream. Rows that match by two
/// keys may come twice; a dossier does not mind.
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
        FROM Toewijzing
        """;

    public const string Toewijzingen = $"""
        {ToewijzingColumns} WHERE StroomId = @stroom AND Bsn IN (SELECT value FROM json_each(@bsns))
        UNION ALL
        {ToewijzingColumns} WHERE StroomId = @stroom AND ToewijzingNummer IN (SELECT value FROM json_each(@toewijzingen))
        """;

    public const string Starts = """
        SELECT Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, ToewijzingIngangsdatum
        FROM LeveringStart
        WHERE StroomId = @stroom AND Bsn IN (SELECT value FROM json_each(@bsns)) AND VerwijderdDoorBerichtId IS NULL
        ORDER BY Id
        """;

    public const string Stops = """
        SELECT Bsn, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, RedenBeeindiging, Einddatum
        FROM LeveringStop
        WHERE StroomId = @stroom AND Bsn IN (SELECT value FROM json_each(@bsns)) AND VerwijderdDoorBerichtId IS NULL
        ORDER BY Id
        """;

    private const string VerzoekColumns = "SELECT Bsn, Soort, ReferentieAanbieder, Status FROM Verzoek";

    public const string Verzoeken = $"""
        {VerzoekColumns} WHERE StroomId = @stroom AND Bsn IN (SELECT value FROM json_each(@bsns))
        UNION ALL
        {VerzoekColumns} WHERE StroomId = @stroom AND ReferentieAanbieder IN (SELECT value FROM json_each(@referenties))
        """;

    public const string Declaraties = """
        SELECT DeclaratieNummer, PeriodeBegin, PeriodeEind
        FROM Declaratie
        WHERE StroomId = @stroom AND DeclaratieNummer IN (SELECT value FROM json_each(@nummers))
        """;

    public const string LaatsteDeclaratiePeriode = "SELECT MAX(PeriodeBegin) FROM Declaratie WHERE StroomId = @stroom";

    private const string PrestatieColumns = """
        SELECT Bsn, ReferentieNummer, VorigReferentieNummer, ToewijzingNummer, ProductCategorie, ProductCode, PeriodeBegin, PeriodeEind,
            GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag, IsCredit, IsToegekend
        FROM Prestatie
        """;

    /// <summary>What stands granted on the allocations, what used the numbers, and what credits them.</summary>
    public const string Prestaties = $"""
        {PrestatieColumns} WHERE StroomId = @stroom AND ToewijzingNummer IN (SELECT value FROM json_each(@toewijzingen)) AND IsToegekend = 1
        UNION ALL
        {PrestatieColumns} WHERE StroomId = @stroom AND ReferentieNummer IN (SELECT value FROM json_each(@referenties))
        UNION ALL
        {PrestatieColumns} WHERE StroomId = @stroom AND VorigReferentieNummer IN (SELECT value FROM json_each(@referenties))
        """;
}
