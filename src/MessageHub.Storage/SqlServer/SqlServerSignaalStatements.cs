using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>The list of signals, and the lease on the daily look.</summary>
internal sealed class SqlServerSignaalStatements : SignaalStatements
{
    private const string Ids = "OPENJSON(@rijen) WITH (Id bigint '$[0]') AS rij";

    private const string Aanvragen =
        "OPENJSON(@rijen) WITH (BerichtId bigint '$[0]', ReferentieAanbieder nvarchar(72) '$[1]', GevraagdVanaf date '$[2]', Nummer bigint '$[3]') AS rij";

    public override string List => """
        SELECT TOP (@maximum) signaal.Id, signaal.Regel, stroom.Gemeente, signaal.Aanbieder, signaal.ToewijzingNummer, signaal.BerichtId, signaal.Tekst,
            signaal.Sinds
        FROM dbo.Signaal AS signaal
        LEFT JOIN dbo.Stroom AS stroom ON stroom.Id = signaal.StroomId
        WHERE signaal.GeslotenOp IS NULL
        ORDER BY signaal.Id
        """;

    private const string Page = """
        SELECT TOP (@maximum) signaal.Id, signaal.Regel, stroom.Gemeente, signaal.Aanbieder, signaal.ToewijzingNummer, signaal.BerichtId, signaal.Tekst,
            signaal.Sinds, signaal.GeslotenOp, signaal.GeslotenDoor, signaal.Notitie
        FROM dbo.Signaal AS signaal
        LEFT JOIN dbo.Stroom AS stroom ON stroom.Id = signaal.StroomId
        """;

    private const string Filter = """
        (@regel IS NULL OR signaal.Regel = @regel) AND (@aanbieder IS NULL OR signaal.Aanbieder = @aanbieder) AND (@gemeente IS NULL OR stroom.Gemeente = @gemeente)
        """;

    public override string Last => "SELECT MAX(Id) FROM dbo.Signaal";

    public override string OpenPage => $"""
        {Page}
        WHERE signaal.GeslotenOp IS NULL AND signaal.Id > @na AND {Filter}
        ORDER BY signaal.Id
        """;

    public override string ClosedPage => $"""
        {Page}
        WHERE signaal.Id >= @van AND signaal.Id < @tot AND signaal.GeslotenOp IS NOT NULL AND {Filter}
        ORDER BY signaal.Id DESC
        """;

    public override string Find => "SELECT BerichtId FROM dbo.Signaal WHERE Id = @id AND GeslotenOp IS NULL";

    public override string Close => """
        UPDATE dbo.Signaal SET GeslotenOp = CAST(@op AS datetimeoffset(7)), GeslotenDoor = @wie, Notitie = @notitie
        WHERE Id = @id AND GeslotenOp IS NULL
        """;

    public override string BeginLook => """
        UPDATE dbo.Dagwerk SET Eigenaar = @eigenaar, Tot = CAST(@tot AS datetimeoffset(7))
        WHERE Naam = 'signalen' AND (Tot <= CAST(@nu AS datetimeoffset(7)) OR Eigenaar = @eigenaar) AND (@opnieuw = 1 OR Dag < CAST(@dag AS date))
        """;

    public override string EndLook => """
        UPDATE dbo.Dagwerk SET Dag = CAST(@dag AS date), Eigenaar = '', Tot = CAST('0001-01-01T00:00:00+00:00' AS datetimeoffset(7))
        WHERE Naam = 'signalen' AND Eigenaar = @eigenaar
        """;

    public override string OfRules => $"""
        SELECT signaal.Id, signaal.Regel, signaal.Sleutel, CAST(CASE WHEN signaal.GeslotenOp IS NULL THEN 1 ELSE 0 END AS bit), COALESCE(signaal.GeslotenDoor, '')
        FROM OPENJSON(@regels) WITH (Regel nvarchar(40) '$') AS sleutel
        JOIN dbo.Signaal AS signaal ON signaal.Regel = sleutel.Regel {Bin2.Collation}
        """;

    public override string OpenCauses => "SELECT Sleutel FROM dbo.Signaal WHERE Regel = @regel AND GeslotenOp IS NULL";

    public override string Add => $"""
        INSERT INTO dbo.Signaal (Regel, Sleutel, StroomId, Aanbieder, ToewijzingNummer, BerichtId, Tekst, Sinds)
        SELECT rij.Regel, rij.Sleutel, rij.StroomId, rij.Aanbieder, rij.ToewijzingNummer, rij.BerichtId, rij.Tekst, CAST(@op AS datetimeoffset(7))
        FROM OPENJSON(@rijen) WITH (
            Regel nvarchar(40) '$[0]', Sleutel nvarchar(300) '$[1]', StroomId bigint '$[2]', Aanbieder nvarchar(8) '$[3]', ToewijzingNummer bigint '$[4]',
            BerichtId bigint '$[5]', Tekst nvarchar(max) '$[6]', Nummer bigint '$[7]') AS rij
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Signaal AS bekend WHERE bekend.Regel = rij.Regel {Bin2.Collation} AND bekend.Sleutel = rij.Sleutel {Bin2.Collation})
        ORDER BY rij.Nummer
        """;

    public override string Open => $"""
        UPDATE dbo.Signaal SET GeslotenOp = NULL, GeslotenDoor = NULL, Sinds = CAST(@op AS datetimeoffset(7)) WHERE Id IN (SELECT rij.Id FROM {Ids})
        """;

    public override string CloseByItself => $"""
        UPDATE dbo.Signaal SET GeslotenOp = CAST(@op AS datetimeoffset(7)), GeslotenDoor = 'messagehub' WHERE Id IN (SELECT rij.Id FROM {Ids})
        """;

    public override string AddAanvragen => $"""
        UPDATE doel SET BerichtId = rij.BerichtId, GevraagdVanaf = rij.GevraagdVanaf
        FROM dbo.Aanvraag AS doel
        JOIN {Aanvragen} ON doel.StroomId = @stroom AND doel.ReferentieAanbieder = rij.ReferentieAanbieder {Bin2.Collation};
        INSERT INTO dbo.Aanvraag (StroomId, BerichtId, ReferentieAanbieder, GevraagdVanaf)
        SELECT @stroom, rij.BerichtId, rij.ReferentieAanbieder, rij.GevraagdVanaf
        FROM {Aanvragen}
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Aanvraag AS bekend WHERE bekend.StroomId = @stroom AND bekend.ReferentieAanbieder = rij.ReferentieAanbieder {Bin2.Collation})
        """;
}
