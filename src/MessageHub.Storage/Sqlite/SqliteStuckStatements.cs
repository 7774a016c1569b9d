using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Stuck messages by cause, what is noted of causes, and acts page by page.</summary>
internal sealed class SqliteStuckStatements : StuckStatements
{
    private const string Behind =
        "(SELECT COUNT(*) FROM Bericht AS later WHERE later.StroomId = Vastgelopen.StroomId AND later.Status = 0 AND later.Id > Bericht.Id)";

    // A message from a file or the raw queue has no Verzender of its own.
    private const string Sender = "COALESCE(Bericht.Verzender, Bericht.Afzender)";

    public override string Groups => $"""
        SELECT Vastgelopen.Reden, Bericht.Standaard, Bericht.Release, Bericht.Soort, {Sender}, COUNT(*), MIN(Vastgelopen.Sinds), SUM({Behind})
        FROM Vastgelopen
        CROSS JOIN Bericht ON Bericht.Id = Vastgelopen.BerichtId
        GROUP BY Vastgelopen.Reden, Bericht.Standaard, Bericht.Release, Bericht.Soort, {Sender}
        ORDER BY COUNT(*) DESC, MIN(Vastgelopen.Sinds)
        """;

    public override string Notes => "SELECT Groep, Tekst, Wie, Op FROM json_each(@groepen) AS sleutel CROSS JOIN Groepsnotitie ON Groep = sleutel.value";

    public override string Page => $"""
        SELECT Bericht.Id, Stroom.Gemeente, Stroom.Aanbieder, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Identificatie,
            Bericht.OntvangenOp, Vastgelopen.Sinds, Vastgelopen.Pogingen, Vastgelopen.Reden, {Behind}
        FROM Vastgelopen
        CROSS JOIN Bericht ON Bericht.Id = Vastgelopen.BerichtId
        CROSS JOIN Stroom ON Stroom.Id = Vastgelopen.StroomId
        WHERE Vastgelopen.BerichtId > @na
            AND (@reden IS NULL OR (Vastgelopen.Reden = @reden AND Bericht.Soort = @soort AND Bericht.Standaard = @standaard AND Bericht.Release = @release
                AND {Sender} = @verzender))
        ORDER BY Vastgelopen.BerichtId
        LIMIT @maximum
        """;

    public override string ChangeNote => "UPDATE Groepsnotitie SET Tekst = @tekst, Wie = @wie, Op = @op WHERE Groep = @groep";

    public override string AddNote => "INSERT INTO Groepsnotitie (Groep, Tekst, Wie, Op) VALUES (@groep, @tekst, @wie, @op)";

    public override string RemoveNote => "DELETE FROM Groepsnotitie WHERE Groep = @groep";

    public override string Acts => """
        SELECT Op, Wie, Wat, BerichtId, Onderwerp, Reden, Id
        FROM Handeling
        WHERE Id < @voor AND (@wie IS NULL OR Wie = @wie) AND (@wat IS NULL OR Wat = @wat)
        ORDER BY Id DESC
        LIMIT @maximum
        """;

    public override string ActsOfBericht => """
        SELECT Op, Wie, Wat, BerichtId, Onderwerp, Reden, Id
        FROM Handeling
        WHERE BerichtId = @bericht AND Id < @voor AND (@wie IS NULL OR Wie = @wie) AND (@wat IS NULL OR Wat = @wat)
        ORDER BY Id DESC
        LIMIT @maximum
        """;
}
