using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>The list of signals, and the lease on the daily look.</summary>
internal sealed class SqliteSignaalStatements : SignaalStatements
{
    public override string List => """
        SELECT Signaal.Id, Signaal.Regel, Stroom.Gemeente, Signaal.Aanbieder, Signaal.ToewijzingNummer, Signaal.BerichtId, Signaal.Tekst, Signaal.Sinds
        FROM Signaal INDEXED BY Signaal_Open
        LEFT JOIN Stroom ON Stroom.Id = Signaal.StroomId
        WHERE Signaal.GeslotenOp IS NULL
        ORDER BY Signaal.Id
        LIMIT @maximum
        """;

    private const string Page = """
        SELECT Signaal.Id, Signaal.Regel, Stroom.Gemeente, Signaal.Aanbieder, Signaal.ToewijzingNummer, Signaal.BerichtId, Signaal.Tekst, Signaal.Sinds,
            Signaal.GeslotenOp, Signaal.GeslotenDoor, Signaal.Notitie
        """;

    private const string Filter = """
        (@regel IS NULL OR +Signaal.Regel = @regel) AND (@aanbieder IS NULL OR Signaal.Aanbieder = @aanbieder) AND (@gemeente IS NULL OR Stroom.Gemeente = @gemeente)
        """;

    public override string Last => "SELECT MAX(Id) FROM Signaal";

    public override string OpenPage => $"""
        {Page}
        FROM Signaal INDEXED BY Signaal_Open
        LEFT JOIN Stroom ON Stroom.Id = Signaal.StroomId
        WHERE Signaal.GeslotenOp IS NULL AND Signaal.Id > @na AND {Filter}
        ORDER BY Signaal.Id
        LIMIT @maximum
        """;

    public override string ClosedPage => $"""
        {Page}
        FROM Signaal NOT INDEXED
        LEFT JOIN Stroom ON Stroom.Id = Signaal.StroomId
        WHERE Signaal.Id >= @van AND Signaal.Id < @tot AND Signaal.GeslotenOp IS NOT NULL AND {Filter}
        ORDER BY Signaal.Id DESC
        LIMIT @maximum
        """;

    public override string Find => "SELECT BerichtId FROM Signaal WHERE Id = @id AND GeslotenOp IS NULL";

    public override string Close => """
        UPDATE Signaal SET GeslotenOp = @op, GeslotenDoor = @wie, Notitie = @notitie WHERE Id = @id AND +GeslotenOp IS NULL
        """;

    public override string BeginLook => """
        UPDATE Dagwerk SET Eigenaar = @eigenaar, Tot = @tot
        WHERE Naam = 'signalen' AND (Tot <= @nu OR Eigenaar = @eigenaar) AND (@opnieuw = 1 OR Dag < @dag)
        """;

    public override string EndLook => "UPDATE Dagwerk SET Dag = @dag, Eigenaar = '', Tot = '' WHERE Naam = 'signalen' AND Eigenaar = @eigenaar";

    public override string OfRules => """
        SELECT Signaal.Id, Signaal.Regel, Signaal.Sleutel, Signaal.GeslotenOp IS NULL, COALESCE(Signaal.GeslotenDoor, '')
        FROM json_each(@regels) AS sleutel
        CROSS JOIN Signaal ON Signaal.Regel = sleutel.value
        """;

    public override string OpenCauses => "SELECT Sleutel FROM Signaal WHERE Regel = @regel AND +GeslotenOp IS NULL";

    public override string Add => """
        INSERT INTO Signaal (Regel, Sleutel, StroomId, Aanbieder, ToewijzingNummer, BerichtId, Tekst, Sinds)
        VALUES (:1, :2, :3, :4, :5, :6, :7, @op)
        ON CONFLICT (Regel, Sleutel) DO NOTHING
        """;

    public override string Open => "UPDATE Signaal SET GeslotenOp = NULL, GeslotenDoor = NULL, Sinds = @op WHERE Id = :1";

    public override string CloseByItself => "UPDATE Signaal SET GeslotenOp = @op, GeslotenDoor = 'messagehub' WHERE Id = :1";

    public override string AddAanvragen => """
        INSERT INTO Aanvraag (BerichtId, ReferentieAanbieder, GevraagdVanaf, StroomId) VALUES (:1, :2, :3, @stroom)
        ON CONFLICT (StroomId, ReferentieAanbieder) DO UPDATE SET BerichtId = excluded.BerichtId, GevraagdVanaf = excluded.GevraagdVanaf
        """;
}
