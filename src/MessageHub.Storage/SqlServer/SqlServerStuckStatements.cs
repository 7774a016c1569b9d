using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Stuck messages by cause, what is noted of causes, and acts page by page.</summary>
internal sealed class SqlServerStuckStatements : StuckStatements
{
    private const string Behind =
        "(SELECT COUNT_BIG(*) FROM dbo.Bericht AS later WHERE later.StroomId = vast.StroomId AND later.Status = 0 AND later.Id > Bericht.Id)";

    // A message from a file or the raw queue has no Verzender of its own.
    private const string Sender = "COALESCE(Bericht.Verzender, Bericht.Afzender)";

    private const string ActColumns = """
        SELECT TOP (@maximum) Op, Wie, Wat, BerichtId, Onderwerp, Reden, Id
        FROM dbo.Handeling
        """;

    private const string ActFilter = "Id < @voor AND (@wie IS NULL OR Wie = @wie) AND (@wat IS NULL OR Wat = @wat)";

    public override string Groups => $"""
        SELECT rij.Reden, rij.Standaard, rij.Release, rij.Soort, rij.Afzender, COUNT_BIG(*), MIN(rij.Sinds), SUM(rij.Achter)
        FROM (
            SELECT vast.Reden, Bericht.Standaard, Bericht.Release, Bericht.Soort, {Sender} AS Afzender, vast.Sinds, {Behind} AS Achter
            FROM dbo.Vastgelopen AS vast
            JOIN dbo.Bericht AS Bericht ON Bericht.Id = vast.BerichtId
        ) AS rij
        GROUP BY rij.Reden, rij.Standaard, rij.Release, rij.Soort, rij.Afzender
        ORDER BY COUNT_BIG(*) DESC, MIN(rij.Sinds)
        """;

    public override string Notes => $"""
        SELECT notitie.Groep, notitie.Tekst, notitie.Wie, notitie.Op
        FROM OPENJSON(@groepen) WITH (Groep nvarchar(64) '$') AS sleutel
        JOIN dbo.Groepsnotitie AS notitie ON notitie.Groep = sleutel.Groep {Bin2.Collation}
        """;

    public override string Page => $"""
        SELECT TOP (@maximum) Bericht.Id, Stroom.Gemeente, Stroom.Aanbieder, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Identificatie,
            Bericht.OntvangenOp, vast.Sinds, vast.Pogingen, vast.Reden, {Behind}
        FROM dbo.Vastgelopen AS vast
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = vast.BerichtId
        JOIN dbo.Stroom AS Stroom ON Stroom.Id = vast.StroomId
        WHERE vast.BerichtId > @na
            AND (@reden IS NULL OR (vast.Reden = @reden AND Bericht.Soort = @soort AND Bericht.Standaard = @standaard AND Bericht.Release = @release
                AND {Sender} = @verzender))
        ORDER BY vast.BerichtId
        """;

    public override string ChangeNote =>
        "UPDATE dbo.Groepsnotitie SET Tekst = @tekst, Wie = @wie, Op = CAST(@op AS datetimeoffset(7)) WHERE Groep = @groep";

    public override string AddNote =>
        "INSERT INTO dbo.Groepsnotitie (Groep, Tekst, Wie, Op) VALUES (@groep, @tekst, @wie, CAST(@op AS datetimeoffset(7)))";

    public override string RemoveNote => "DELETE FROM dbo.Groepsnotitie WHERE Groep = @groep";

    public override string Acts => $"{ActColumns} WHERE {ActFilter} ORDER BY Id DESC";

    public override string ActsOfBericht => $"{ActColumns} WHERE BerichtId = @bericht AND {ActFilter} ORDER BY Id DESC";
}
