using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Held lines of declarations, and what persons decide on them.</summary>
internal sealed class SqlServerHoldStatements : HoldStatements
{
    private const string IsDecided = "aanhouding.Besluit IS NOT NULL AND aanhouding.VerwerktOp IS NULL";

    // A worker that gave it back could not do what it waited for: then it is for a person.
    private const string WaitsBehind = "CAST(CASE WHEN aanhouding.Regels = 'TR323' AND aanhouding.Fout IS NULL THEN 1 ELSE 0 END AS bit)";

    private const string Berichten = "OPENJSON(@berichten) WITH (Id bigint '$') AS sleutel";

    public override string List => $"""
        SELECT TOP (@maximum) aanhouding.Id, stroom.Gemeente, stroom.Aanbieder, bericht.Standaard, bericht.Release, bericht.Soort, aanhouding.BerichtId,
            prestatie.ToewijzingNummer, prestatie.ProductCode, prestatie.PeriodeBegin, prestatie.PeriodeEind,
            CASE WHEN prestatie.IsCredit = 1 THEN -prestatie.IngediendBedrag ELSE prestatie.IngediendBedrag END,
            aanhouding.Regels, {WaitsBehind}, aanhouding.Sinds, aanhouding.Besluit, aanhouding.Fout
        FROM dbo.Aanhouding AS aanhouding
        JOIN dbo.Stroom AS stroom ON stroom.Id = aanhouding.StroomId
        JOIN dbo.Bericht AS bericht ON bericht.Id = aanhouding.BerichtId
        JOIN dbo.Prestatie AS prestatie ON prestatie.StroomId = aanhouding.StroomId AND prestatie.ReferentieNummer = aanhouding.ReferentieNummer
        WHERE aanhouding.VerwerktOp IS NULL
        ORDER BY aanhouding.Id
        """;

    public override string Find => $"""
        SELECT stroom.Gemeente, stroom.Aanbieder, stroom.Standaard, aanhouding.BerichtId,
            CAST(CASE WHEN aanhouding.Besluit IS NULL AND aanhouding.VerwerktOp IS NULL THEN 1 ELSE 0 END AS bit), {WaitsBehind}
        FROM dbo.Aanhouding AS aanhouding
        JOIN dbo.Stroom AS stroom ON stroom.Id = aanhouding.StroomId
        WHERE aanhouding.Id = @id
        """;

    public override string Decide => """
        UPDATE dbo.Aanhouding
        SET Besluit = @besluit, BeslotenOp = CAST(@op AS datetimeoffset(7)), BeslotenDoor = @wie, Reden = @reden, Fout = NULL
        WHERE Id = @id AND Besluit IS NULL AND VerwerktOp IS NULL
        """;

    public override string HasDecisions => $"""
        SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM dbo.Aanhouding AS aanhouding WHERE aanhouding.StroomId = @stroom AND {IsDecided}) THEN 1 ELSE 0 END AS bigint)
        """;

    public override string DecidedBerichten => $"""
        SELECT bericht.Id, bericht.Bron, bericht.Standaard, bericht.Release, bericht.Soort, bericht.Afzender, bericht.Ontvanger, bericht.Identificatie,
            bericht.TraceParent, bericht.OntvangenDag, inhoud.Inhoud
        FROM (
            SELECT DISTINCT TOP (@maximum) aanhouding.BerichtId
            FROM dbo.Aanhouding AS aanhouding
            WHERE aanhouding.StroomId = @stroom AND {IsDecided}
            ORDER BY aanhouding.BerichtId
        ) AS besloten
        JOIN dbo.Bericht AS bericht ON bericht.Id = besloten.BerichtId
        JOIN dbo.BerichtInhoud AS inhoud ON inhoud.BerichtId = bericht.Id
        ORDER BY bericht.Id
        """;

    public override string DecidedRegels => $"""
        SELECT aanhouding.BerichtId, aanhouding.Id, aanhouding.ReferentieNummer, aanhouding.Besluit, aanhouding.Regels, aanhouding.Vrijgegeven
        FROM {Berichten}
        JOIN dbo.Aanhouding AS aanhouding ON aanhouding.StroomId = @stroom AND aanhouding.BerichtId = sleutel.Id AND {IsDecided}
        ORDER BY aanhouding.Id
        """;

    public override string Bevindingen => $"""
        SELECT bevinding.BerichtId, bevinding.Regel, bevinding.Niveau, bevinding.RetourCode, bevinding.Pad, bevinding.Tekst, bevinding.Gevolg
        FROM {Berichten}
        JOIN dbo.Bevinding AS bevinding ON bevinding.BerichtId = sleutel.Id
        ORDER BY bevinding.BerichtId, bevinding.Volgnummer
        """;

    public override string Add => """
        INSERT INTO dbo.Aanhouding (StroomId, BerichtId, ReferentieNummer, Regels, Vrijgegeven, AchterReferentieNummer, Sinds)
        SELECT @stroom, rij.BerichtId, rij.ReferentieNummer, rij.Regels, rij.Vrijgegeven, rij.Achter, CAST(@op AS datetimeoffset(7))
        FROM OPENJSON(@rijen) WITH (
            BerichtId bigint '$[0]', ReferentieNummer nvarchar(40) '$[1]', Regels nvarchar(200) '$[2]', Vrijgegeven nvarchar(200) '$[3]',
            Achter nvarchar(40) '$[4]', Nummer bigint '$[5]') AS rij
        ORDER BY rij.Nummer
        """;

    public override string MarkDone => """
        UPDATE dbo.Aanhouding SET VerwerktOp = CAST(@op AS datetimeoffset(7))
        WHERE StroomId = @stroom AND Id IN (SELECT rij.Id FROM OPENJSON(@rijen) WITH (Id bigint '$[0]') AS rij)
        """;

    public override string FreeBehind => $"""
        UPDATE dbo.Aanhouding SET Besluit = 3, BeslotenOp = CAST(@op AS datetimeoffset(7)), BeslotenDoor = 'messagehub'
        WHERE StroomId = @stroom AND VerwerktOp IS NULL AND Besluit IS NULL
            AND AchterReferentieNummer IN (SELECT rij.Nummer {Bin2.Collation} FROM OPENJSON(@rijen) WITH (Nummer nvarchar(40) '$[0]') AS rij)
        """;

    public override string Return => """
        UPDATE dbo.Aanhouding SET Besluit = NULL, BeslotenOp = NULL, BeslotenDoor = NULL, Reden = NULL, Fout = @reden
        WHERE StroomId = @stroom AND BerichtId = @id AND Besluit IS NOT NULL AND VerwerktOp IS NULL
        """;
}
