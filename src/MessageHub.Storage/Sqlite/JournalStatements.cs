namespace MessageHub.Storage.Sqlite;

/// <summary>Taking messages in, and handing out what waits.</summary>
internal static class JournalStatements
{
    public const string AddStromen = """
        INSERT INTO Stroom (Gemeente, Aanbieder)
        SELECT rij.value ->> 0, rij.value ->> 1 FROM json_each(@stromen) AS rij WHERE true
        ON CONFLICT (Gemeente, Aanbieder) DO NOTHING
        """;

    /// <summary>Ids rise in the order of the rows. RETURNING gives them in any order: sort them.</summary>
    public const string AddBerichten = """
        INSERT INTO Bericht (StroomId, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, Sha256, Grootte, Status, TraceerId, ConversatieId,
            AlsAntwoordOp, ReferentieId, Verzender)
        SELECT Stroom.Id, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4, rij.value ->> 5, rij.value ->> 6, rij.value ->> 7,
            unhex(rij.value ->> 8), rij.value ->> 9, rij.value ->> 10, rij.value ->> 11, rij.value ->> 12, rij.value ->> 13,
            rij.value ->> 14, rij.value ->> 15
        FROM json_each(@berichten) AS rij
        LEFT JOIN Stroom ON Stroom.Gemeente = rij.value ->> 0 AND Stroom.Aanbieder = rij.value ->> 1
        ORDER BY rij.key
        RETURNING Id
        """;

    /// <summary>Was this TraceerId used before, by a party or by the hub itself (BRS114)?</summary>
    public const string IsTraceerIdUsed = """
        SELECT EXISTS (SELECT 1 FROM Bericht WHERE TraceerId = @traceerId) OR EXISTS (SELECT 1 FROM Uitgaand WHERE TraceerId = @traceerId)
        """;

    public const string AddInhoud = "INSERT INTO BerichtInhoud (BerichtId, Inhoud) VALUES (@id, @inhoud)";

    public const string AddBevindingen = """
        INSERT INTO Bevinding (BerichtId, Volgnummer, Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst)
        SELECT rij.value ->> 0, rij.value ->> 1, rij.value ->> 2, rij.value ->> 3, rij.value ->> 4, rij.value ->> 5, rij.value ->> 6,
            rij.value ->> 7
        FROM json_each(@bevindingen) AS rij
        """;

    /// <summary>Walks the index of what waits, which is short when the hub keeps up. A stream with a stuck message waits for an operator.</summary>
    public const string WaitingStromen = """
        SELECT Stroom.Gemeente, Stroom.Aanbieder
        FROM (SELECT StroomId, MIN(Id) AS Eerste FROM Bericht INDEXED BY Bericht_Wachtend WHERE Status = 0 GROUP BY StroomId) AS wachtend
        CROSS JOIN Stroom ON Stroom.Id = wachtend.StroomId
        WHERE NOT EXISTS (SELECT 1 FROM Vastgelopen WHERE Vastgelopen.StroomId = Stroom.Id)
        ORDER BY wachtend.Eerste
        """;

    /// <summary>Nothing for a stream with a stuck message.</summary>
    public const string StroomId = """
        SELECT Id FROM Stroom
        WHERE Gemeente = @gemeente AND Aanbieder = @aanbieder
            AND NOT EXISTS (SELECT 1 FROM Vastgelopen WHERE Vastgelopen.StroomId = Stroom.Id)
        """;

    public const string WaitingBerichten = """
        SELECT Bericht.Id, Bericht.Bron, Bericht.Soort, Bericht.Afzender, Bericht.Ontvanger, Bericht.Identificatie, BerichtInhoud.Inhoud
        FROM Bericht
        CROSS JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Bericht.Id
        WHERE Bericht.StroomId = @stroom AND Bericht.Status = 0
        ORDER BY Bericht.Id
        LIMIT @maximum
        """;
}
