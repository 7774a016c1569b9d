using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// Messages as people look for them, with the indexes that judging needs anyway: numbers are looked up in every stream, of which there are some hundreds, and
/// the journal is walked by its primary key, a stretch at a time.
/// </summary>
internal sealed class SqliteSearchQueries : SearchQueries
{
    private const string Columns = """
        SELECT Bericht.Id, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Afzender, Bericht.Ontvanger, Bericht.Identificatie, Bericht.OntvangenOp,
            Bericht.Status, Bericht.TraceerId, Bericht.ConversatieId, Bericht.BeoordeeldOp, Bericht.Grootte
        """;

    public override string Berichten => $"""
        {Columns}
        FROM json_each(@berichten) AS sleutel
        CROSS JOIN Bericht ON Bericht.Id = sleutel.value
        ORDER BY Bericht.Id DESC
        """;

    public override string Walk => $"""
        {Columns}
        FROM Bericht
        WHERE Bericht.Id >= @van AND Bericht.Id < @tot
            AND (@soort IS NULL OR (Bericht.Soort = @soort AND Bericht.Standaard = @standaard AND Bericht.Release = @release))
            AND (@status IS NULL OR +Bericht.Status = @status)
            AND (@partij IS NULL OR Bericht.Afzender = @partij OR Bericht.Ontvanger = @partij)
        ORDER BY Bericht.Id DESC
        LIMIT @maximum
        """;

    public override string ByTrace => """
        SELECT Id FROM Bericht WHERE TraceerId = @traceerId
        UNION
        SELECT Id FROM Bericht WHERE ConversatieId = @traceerId
        UNION
        SELECT BerichtId FROM Uitgaand WHERE TraceerId = @traceerId
        UNION
        SELECT BerichtId FROM Uitgaand WHERE ConversatieId = @traceerId
        """;

    public override string ByIdentificatie => """
        SELECT Bericht.Id
        FROM Stroom
        CROSS JOIN Bericht INDEXED BY Bericht_Sleutel ON Bericht.StroomId = Stroom.Id AND Bericht.Identificatie = @waarde
        UNION
        SELECT BerichtId FROM Uitgaand WHERE Identificatie = @waarde
        """;

    public override string ByToewijzing => """
        SELECT Toewijzing.BerichtId FROM Stroom CROSS JOIN Toewijzing ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.ToewijzingNummer = @nummer
        UNION
        SELECT EerdereToewijzing.BerichtId
        FROM Stroom CROSS JOIN EerdereToewijzing ON EerdereToewijzing.StroomId = Stroom.Id AND EerdereToewijzing.ToewijzingNummer = @nummer
        UNION
        SELECT LeveringStart.BerichtId
        FROM Stroom
        CROSS JOIN Toewijzing ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.ToewijzingNummer = @nummer
        CROSS JOIN LeveringStart ON LeveringStart.StroomId = Stroom.Id AND LeveringStart.Bsn = Toewijzing.Bsn
        WHERE LeveringStart.ToewijzingNummer = @nummer
        UNION
        SELECT LeveringStop.BerichtId
        FROM Stroom
        CROSS JOIN Toewijzing ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.ToewijzingNummer = @nummer
        CROSS JOIN LeveringStop ON LeveringStop.StroomId = Stroom.Id AND LeveringStop.Bsn = Toewijzing.Bsn
        WHERE LeveringStop.ToewijzingNummer = @nummer
        UNION
        SELECT Prestatie.BerichtId
        FROM Stroom CROSS JOIN Prestatie INDEXED BY Prestatie_Toewijzing ON Prestatie.StroomId = Stroom.Id AND Prestatie.ToewijzingNummer = @nummer
        """;

    public override string ByDeclaratie => """
        SELECT Declaratie.BerichtId FROM Stroom CROSS JOIN Declaratie ON Declaratie.StroomId = Stroom.Id AND Declaratie.DeclaratieNummer = @waarde
        """;

    public override string ByBsn => """
        SELECT Toewijzing.BerichtId FROM Stroom CROSS JOIN Toewijzing INDEXED BY Toewijzing_Client ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.Bsn = @bsn
        UNION
        SELECT EerdereToewijzing.BerichtId
        FROM Stroom CROSS JOIN EerdereToewijzing INDEXED BY EerdereToewijzing_Client ON EerdereToewijzing.StroomId = Stroom.Id AND EerdereToewijzing.Bsn = @bsn
        UNION
        SELECT LeveringStart.BerichtId FROM Stroom CROSS JOIN LeveringStart ON LeveringStart.StroomId = Stroom.Id AND LeveringStart.Bsn = @bsn
        UNION
        SELECT LeveringStop.BerichtId FROM Stroom CROSS JOIN LeveringStop ON LeveringStop.StroomId = Stroom.Id AND LeveringStop.Bsn = @bsn
        UNION
        SELECT Verzoek.BerichtId FROM Stroom CROSS JOIN Verzoek INDEXED BY Verzoek_Client ON Verzoek.StroomId = Stroom.Id AND Verzoek.Bsn = @bsn
        UNION
        SELECT EerderVerzoek.BerichtId
        FROM Stroom CROSS JOIN EerderVerzoek INDEXED BY EerderVerzoek_Client ON EerderVerzoek.StroomId = Stroom.Id AND EerderVerzoek.Bsn = @bsn
        UNION
        SELECT Prestatie.BerichtId
        FROM Stroom
        CROSS JOIN Toewijzing INDEXED BY Toewijzing_Client ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.Bsn = @bsn
        CROSS JOIN Prestatie INDEXED BY Prestatie_Toewijzing ON Prestatie.StroomId = Stroom.Id AND Prestatie.ToewijzingNummer = Toewijzing.ToewijzingNummer
        WHERE Prestatie.Bsn = @bsn
        """;

    public override string Related => """
        SELECT ander.Id
        FROM Bericht AS dit CROSS JOIN Bericht AS ander INDEXED BY Bericht_Sleutel ON ander.StroomId = dit.StroomId AND ander.Identificatie = dit.Identificatie
        WHERE dit.Id = @id AND ander.Id <> @id
        UNION
        SELECT ander.Id
        FROM Bericht AS dit CROSS JOIN Bericht AS ander ON ander.ConversatieId = dit.ConversatieId
        WHERE dit.Id = @id AND ander.Id <> @id
        """;

    public override string Bevindingen => """
        SELECT Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst, Gevolg FROM Bevinding WHERE BerichtId = @id ORDER BY Volgnummer
        """;

    public override string Uitgaande => """
        SELECT Uitgaand.Id, Uitgaand.Standaard, Uitgaand.Release, Uitgaand.Soort, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.IsAntwoord,
            Uitgaand.AangemaaktOp, Uitgaand.AfgeleverdOp, Uitgaand.TraceerId, Uitgaand.BerichtId
        FROM json_each(@berichten) AS sleutel
        CROSS JOIN Uitgaand INDEXED BY Uitgaand_Bericht ON Uitgaand.BerichtId = sleutel.value
        ORDER BY Uitgaand.Id
        """;

    public override string Inhoud => "SELECT Inhoud, BerichtId FROM BerichtInhoud WHERE BerichtId = @id";

    public override string UitgaandInhoud => """
        SELECT COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud), Uitgaand.BerichtId
        FROM Uitgaand
        LEFT JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        WHERE Uitgaand.Id = @id
        """;
}
