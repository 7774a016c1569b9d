using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// The part of a dossier that a batch looks at. Keys come as one JSON array each, and every query stays inside one stream. Rows that match by two keys
/// may come twice; a dossier does not mind.
/// </summary>
internal sealed class SqlServerDossierQueries : DossierQueries
{
    private const string Bsns = "OPENJSON(@bsns) WITH (Waarde nvarchar(9) '$') AS sleutel";
    private const string Nummers = "OPENJSON(@toewijzingen) WITH (Waarde bigint '$') AS sleutel";
    private const string Waarde = $"sleutel.Waarde {Bin2.Collation}";

    public override string Berichten => $"""
        SELECT Bericht.Soort, Bericht.Afzender, Bericht.Identificatie
        FROM OPENJSON(@berichten) WITH (Soort bigint '$[0]', Afzender nvarchar(8) '$[1]', Identificatie nvarchar(24) '$[2]') AS sleutel
        JOIN dbo.Bericht AS Bericht ON Bericht.StroomId = @stroom AND Bericht.Identificatie = sleutel.Identificatie {Bin2.Collation}
            AND Bericht.Soort = sleutel.Soort AND Bericht.Afzender = sleutel.Afzender {Bin2.Collation}
        WHERE Bericht.IsVerwerkt = 1
        """;

    private const string ToewijzingColumns = """
        SELECT rij.Bsn, rij.ToewijzingNummer, rij.ReferentieAanbieder, rij.ProductCategorie, rij.ProductCode, rij.Toewijzingsdatum, rij.Toewijzingstijd,
            rij.Ingangsdatum, rij.Einddatum, rij.RedenWijziging, rij.Volume, rij.Eenheid, rij.Frequentie, rij.Budget, rij.BerichtId
        """;

    public override string Toewijzingen => $"""
        {ToewijzingColumns}
        FROM {Bsns}
        JOIN dbo.Toewijzing AS rij ON rij.StroomId = @stroom AND rij.Bsn = {Waarde}
        UNION ALL
        {ToewijzingColumns}
        FROM {Nummers}
        JOIN dbo.Toewijzing AS rij ON rij.StroomId = @stroom AND rij.ToewijzingNummer = sleutel.Waarde
        """;

    /// <summary>Numbers that the municipality has given out in another stream (TR332).</summary>
    public override string NummersElders => $"""
        SELECT nummer.Nummer
        FROM {Nummers}
        JOIN dbo.ToewijzingNummer AS nummer ON nummer.Gemeente = @gemeente AND nummer.Standaard = @standaard AND nummer.Nummer = sleutel.Waarde
        WHERE nummer.StroomId <> @stroom
        """;

    public override string Starts => $"""
        SELECT rij.Bsn, rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.Begindatum, rij.ToewijzingIngangsdatum, rij.BerichtId
        FROM {Bsns}
        JOIN dbo.LeveringStart AS rij ON rij.StroomId = @stroom AND rij.Bsn = {Waarde}
        WHERE rij.VerwijderdDoorBerichtId IS NULL
        ORDER BY rij.Id
        """;

    public override string Stops => $"""
        SELECT rij.Bsn, rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.Begindatum, rij.RedenBeeindiging, rij.Einddatum,
            rij.BerichtId
        FROM {Bsns}
        JOIN dbo.LeveringStop AS rij ON rij.StroomId = @stroom AND rij.Bsn = {Waarde}
        WHERE rij.VerwijderdDoorBerichtId IS NULL
        ORDER BY rij.Id
        """;

    private const string VerzoekColumns = "SELECT rij.Bsn, rij.Soort, rij.ReferentieAanbieder, rij.Status, rij.BerichtId";

    public override string Verzoeken => $"""
        {VerzoekColumns}
        FROM {Bsns}
        JOIN dbo.Verzoek AS rij ON rij.StroomId = @stroom AND rij.Bsn = {Waarde}
        UNION ALL
        {VerzoekColumns}
        FROM OPENJSON(@referenties) WITH (Waarde nvarchar(72) '$') AS sleutel
        JOIN dbo.Verzoek AS rij ON rij.StroomId = @stroom AND rij.ReferentieAanbieder = {Waarde}
        """;

    private const string DeclaratieColumns = """
        SELECT rij.DeclaratieNummer, rij.PeriodeBegin, rij.PeriodeEind, rij.Identificatie, rij.Dagtekening, rij.BasisschemaXsdVersie, rij.BerichtXsdVersie,
            rij.IsBesloten
        """;

    private const string Identificaties = "OPENJSON(@identificaties) WITH (Waarde nvarchar(24) '$') AS sleutel";

    public override string Declaraties => $"""
        {DeclaratieColumns}
        FROM OPENJSON(@nummers) WITH (Waarde nvarchar(40) '$') AS sleutel
        JOIN dbo.Declaratie AS rij ON rij.StroomId = @stroom AND rij.DeclaratieNummer = {Waarde}
        UNION ALL
        {DeclaratieColumns}
        FROM {Identificaties}
        JOIN dbo.Declaratie AS rij ON rij.StroomId = @stroom AND rij.Identificatie = {Waarde}
        """;

    public override string LaatsteDeclaratiePeriode => "SELECT MAX(PeriodeBegin) FROM dbo.Declaratie WHERE StroomId = @stroom";

    private const string PrestatieColumns = """
        SELECT rij.Bsn, rij.ReferentieNummer, rij.VorigReferentieNummer, rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.PeriodeBegin,
            rij.PeriodeEind, rij.GeleverdVolume, rij.Eenheid, rij.ProductTarief, rij.IngediendBedrag, rij.IsCredit, rij.Status, rij.DeclaratieNummer
        """;

    private const string Referenties = "OPENJSON(@referenties) WITH (Waarde nvarchar(40) '$') AS sleutel";

    /// <summary>What stands granted or is held on the allocations, what used the numbers, and what credits them.</summary>
    public override string Prestaties => $"""
        {PrestatieColumns}
        FROM {Nummers}
        JOIN dbo.Prestatie AS rij ON rij.StroomId = @stroom AND rij.ToewijzingNummer = sleutel.Waarde AND rij.Status IN (1, 3)
        UNION ALL
        {PrestatieColumns}
        FROM {Referenties}
        JOIN dbo.Prestatie AS rij ON rij.StroomId = @stroom AND rij.ReferentieNummer = {Waarde}
        UNION ALL
        {PrestatieColumns}
        FROM {Referenties}
        JOIN dbo.Prestatie AS rij ON rij.StroomId = @stroom AND rij.VorigReferentieNummer = {Waarde}
        """;

    public override string VervallenPrestaties => $"""
        {PrestatieColumns}
        FROM {Nummers}
        JOIN dbo.Prestatie AS rij ON rij.StroomId = @stroom AND rij.ToewijzingNummer = sleutel.Waarde AND rij.Status = 0
        """;

    /// <summary>The lines that wait for a decision on the declarations being answered.</summary>
    public override string WachtendePrestaties => $"""
        {PrestatieColumns}
        FROM {Identificaties}
        JOIN dbo.Declaratie AS declaratie ON declaratie.StroomId = @stroom AND declaratie.Identificatie = {Waarde}
        JOIN dbo.Prestatie AS rij
            ON rij.StroomId = @stroom AND rij.DeclaratieNummer = declaratie.DeclaratieNummer AND rij.Status = 2
        """;
}
