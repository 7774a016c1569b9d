using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Held lines of declarations, and what persons decide on them. The list and the work are short: partial indexes.</summary>
internal sealed class SqliteHoldStatements : HoldStatements
{
    private const string IsDecided = "Aanhouding.Besluit IS NOT NULL AND Aanhouding.VerwerktOp IS NULL";

    // A worker that gave it back could not do what it waited for: then it is for a person.
    private const string WaitsBehind = "Aanhouding.Regels = 'TR323' AND Aanhouding.Fout IS NULL";

    public override string List => $"""
        SELECT Aanhouding.Id, Stroom.Gemeente, Stroom.Aanbieder, Bericht.Standaard, Bericht.Release, Bericht.Soort, Aanhouding.BerichtId,
            Prestatie.ToewijzingNummer, Prestatie.ProductCode, Prestatie.PeriodeBegin, Prestatie.PeriodeEind,
            CASE WHEN Prestatie.IsCredit = 1 THEN -Prestatie.IngediendBedrag ELSE Prestatie.IngediendBedrag END,
            Aanhouding.Regels, {WaitsBehind}, Aanhouding.Sinds, Aanhouding.Besluit, Aanhouding.Fout
        FROM Aanhouding INDEXED BY Aanhouding_Open
        CROSS JOIN Stroom ON Stroom.Id = Aanhouding.StroomId
        CROSS JOIN Bericht ON Bericht.Id = Aanhouding.BerichtId
        CROSS JOIN Prestatie ON Prestatie.StroomId = Aanhouding.StroomId AND Prestatie.ReferentieNummer = Aanhouding.ReferentieNummer
        WHERE Aanhouding.VerwerktOp IS NULL
        ORDER BY Aanhouding.Id
        LIMIT @maximum
        """;

    public override string Find => $"""
        SELECT Stroom.Gemeente, Stroom.Aanbieder, Stroom.Standaard, Aanhouding.BerichtId,
            Aanhouding.Besluit IS NULL AND Aanhouding.VerwerktOp IS NULL, {WaitsBehind}
        FROM Aanhouding CROSS JOIN Stroom ON Stroom.Id = Aanhouding.StroomId
        WHERE Aanhouding.Id = @id
        """;

    public override string Decide => """
        UPDATE Aanhouding SET Besluit = @besluit, BeslotenOp = @op, BeslotenDoor = @wie, Reden = @reden, Fout = NULL
        WHERE Id = @id AND +Besluit IS NULL AND +VerwerktOp IS NULL
        """;

    public override string HasDecisions =>
        $"SELECT EXISTS (SELECT 1 FROM Aanhouding INDEXED BY Aanhouding_Besloten WHERE StroomId = @stroom AND {IsDecided})";

    public override string DecidedBerichten => $"""
        SELECT Bericht.Id, Bericht.Bron, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Afzender, Bericht.Ontvanger, Bericht.Identificatie,
            Bericht.TraceParent, Bericht.OntvangenDag, BerichtInhoud.Inhoud
        FROM (
            SELECT DISTINCT BerichtId FROM Aanhouding INDEXED BY Aanhouding_Besloten
            WHERE StroomId = @stroom AND {IsDecided}
            ORDER BY BerichtId
            LIMIT @maximum
        ) AS besloten
        CROSS JOIN Bericht ON Bericht.Id = besloten.BerichtId
        CROSS JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Bericht.Id
        ORDER BY Bericht.Id
        """;

    public override string DecidedRegels => $"""
        SELECT Aanhouding.BerichtId, Aanhouding.Id, Aanhouding.ReferentieNummer, Aanhouding.Besluit, Aanhouding.Regels, Aanhouding.Vrijgegeven
        FROM json_each(@berichten) AS sleutel
        CROSS JOIN Aanhouding INDEXED BY Aanhouding_Besloten ON Aanhouding.StroomId = @stroom AND Aanhouding.BerichtId = sleutel.value AND {IsDecided}
        ORDER BY Aanhouding.Id
        """;

    public override string Bevindingen => """
        SELECT Bevinding.BerichtId, Bevinding.Regel, Bevinding.Niveau, Bevinding.RetourCode, Bevinding.Pad, Bevinding.Tekst, Bevinding.Gevolg
        FROM json_each(@berichten) AS sleutel
        CROSS JOIN Bevinding ON Bevinding.BerichtId = sleutel.value
        ORDER BY Bevinding.BerichtId, Bevinding.Volgnummer
        """;

    public override string Add => """
        INSERT INTO Aanhouding (BerichtId, ReferentieNummer, Regels, Vrijgegeven, AchterReferentieNummer, Sinds, StroomId)
        VALUES (:1, :2, :3, :4, :5, @op, @stroom)
        """;

    public override string MarkDone => "UPDATE Aanhouding SET VerwerktOp = @op WHERE Id = :1 AND StroomId = @stroom";

    public override string FreeBehind => """
        UPDATE Aanhouding INDEXED BY Aanhouding_Achter SET Besluit = 3, BeslotenOp = @op, BeslotenDoor = 'messagehub'
        WHERE StroomId = @stroom AND AchterReferentieNummer = :1 AND VerwerktOp IS NULL AND +Besluit IS NULL
        """;

    public override string Return => $"""
        UPDATE Aanhouding INDEXED BY Aanhouding_Besloten
        SET Besluit = NULL, BeslotenOp = NULL, BeslotenDoor = NULL, Reden = NULL, Fout = @reden
        WHERE StroomId = @stroom AND BerichtId = @id AND {IsDecided}
        """;
}
