using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// Messages as people look for them, with the indexes that judging needs anyway: numbers are looked up in every stream, of which there are some hundreds, and
/// the journal is walked by its primary key, a stretch at a time.
/// </summary>
internal sealed class SqlServerSearchQueries : SearchQueries
{
    private const string Columns = """
        SELECT Bericht.Id, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Afzender, Bericht.Ontvanger, Bericht.Identificatie, Bericht.OntvangenOp,
            Bericht.Status, Bericht.TraceerId, Bericht.ConversatieId, Bericht.BeoordeeldOp, Bericht.Grootte
        """;

    public override string Berichten => $"""
        {Columns}
        FROM OPENJSON(@berichten) WITH (Id bigint '$') AS sleutel
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = sleutel.Id
        ORDER BY Bericht.Id DESC
        """;

    public override string Walk => $"""
        {Columns.Replace("SELECT ", "SELECT TOP (@maximum) ", StringComparison.Ordinal)}
        FROM dbo.Bericht AS Bericht
        WHERE Bericht.Id >= @van AND Bericht.Id < @tot
            AND (@soort IS NULL OR (Bericht.Soort = @soort AND Bericht.Standaard = @standaard AND Bericht.Release = @release))
            AND (@status IS NULL OR Bericht.Status = @status)
            AND (@partij IS NULL OR Bericht.Afzender = @partij OR Bericht.Ontvanger = @partij)
        ORDER BY Bericht.Id DESC
        """;

    public override string ByTrace => """
        SELECT Id FROM dbo.Bericht AS Bericht WHERE TraceerId = CAST(@traceerId AS uniqueidentifier)
        UNION
        SELECT Id FROM dbo.Bericht AS Bericht WHERE ConversatieId = CAST(@traceerId AS uniqueidentifier)
        UNION
        SELECT BerichtId FROM dbo.Uitgaand AS Uitgaand WHERE TraceerId = CAST(@traceerId AS uniqueidentifier)
        UNION
        SELECT BerichtId FROM dbo.Uitgaand AS Uitgaand WHERE ConversatieId = CAST(@traceerId AS uniqueidentifier)
        """;

    public override string ByIdentificatie => """
        SELECT Bericht.Id
        FROM dbo.Stroom AS Stroom
        JOIN dbo.Bericht AS Bericht ON Bericht.StroomId = Stroom.Id AND Bericht.Identificatie = @waarde
        UNION
        SELECT BerichtId FROM dbo.Uitgaand AS Uitgaand WHERE Identificatie = @waarde
        """;

    public override string ByToewijzing => """
        SELECT Toewijzing.BerichtId FROM dbo.Stroom AS Stroom JOIN dbo.Toewijzing AS Toewijzing ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.ToewijzingNummer = @nummer
        UNION
        SELECT EerdereToewijzing.BerichtId
        FROM dbo.Stroom AS Stroom JOIN dbo.EerdereToewijzing AS EerdereToewijzing ON EerdereToewijzing.StroomId = Stroom.Id AND EerdereToewijzing.ToewijzingNummer = @nummer
        UNION
        SELECT LeveringStart.BerichtId
        FROM dbo.Stroom AS Stroom
        JOIN dbo.Toewijzing AS Toewijzing ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.ToewijzingNummer = @nummer
        JOIN dbo.LeveringStart AS LeveringStart ON LeveringStart.StroomId = Stroom.Id AND LeveringStart.Bsn = Toewijzing.Bsn
        WHERE LeveringStart.ToewijzingNummer = @nummer
        UNION
        SELECT LeveringStop.BerichtId
        FROM dbo.Stroom AS Stroom
        JOIN dbo.Toewijzing AS Toewijzing ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.ToewijzingNummer = @nummer
        JOIN dbo.LeveringStop AS LeveringStop ON LeveringStop.StroomId = Stroom.Id AND LeveringStop.Bsn = Toewijzing.Bsn
        WHERE LeveringStop.ToewijzingNummer = @nummer
        UNION
        SELECT Prestatie.BerichtId
        FROM dbo.Stroom AS Stroom JOIN dbo.Prestatie AS Prestatie ON Prestatie.StroomId = Stroom.Id AND Prestatie.ToewijzingNummer = @nummer
        """;

    public override string ByDeclaratie => """
        SELECT Declaratie.BerichtId FROM dbo.Stroom AS Stroom JOIN dbo.Declaratie AS Declaratie ON Declaratie.StroomId = Stroom.Id AND Declaratie.DeclaratieNummer = @waarde
        """;

    public override string ByBsn => """
        SELECT Toewijzing.BerichtId FROM dbo.Stroom AS Stroom JOIN dbo.Toewijzing AS Toewijzing ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.Bsn = @bsn
        UNION
        SELECT EerdereToewijzing.BerichtId
        FROM dbo.Stroom AS Stroom JOIN dbo.EerdereToewijzing AS EerdereToewijzing ON EerdereToewijzing.StroomId = Stroom.Id AND EerdereToewijzing.Bsn = @bsn
        UNION
        SELECT LeveringStart.BerichtId FROM dbo.Stroom AS Stroom JOIN dbo.LeveringStart AS LeveringStart ON LeveringStart.StroomId = Stroom.Id AND LeveringStart.Bsn = @bsn
        UNION
        SELECT LeveringStop.BerichtId FROM dbo.Stroom AS Stroom JOIN dbo.LeveringStop AS LeveringStop ON LeveringStop.StroomId = Stroom.Id AND LeveringStop.Bsn = @bsn
        UNION
        SELECT Verzoek.BerichtId FROM dbo.Stroom AS Stroom JOIN dbo.Verzoek AS Verzoek ON Verzoek.StroomId = Stroom.Id AND Verzoek.Bsn = @bsn
        UNION
        SELECT EerderVerzoek.BerichtId
        FROM dbo.Stroom AS Stroom JOIN dbo.EerderVerzoek AS EerderVerzoek ON EerderVerzoek.StroomId = Stroom.Id AND EerderVerzoek.Bsn = @bsn
        UNION
        SELECT Prestatie.BerichtId
        FROM dbo.Stroom AS Stroom
        JOIN dbo.Toewijzing AS Toewijzing ON Toewijzing.StroomId = Stroom.Id AND Toewijzing.Bsn = @bsn
        JOIN dbo.Prestatie AS Prestatie ON Prestatie.StroomId = Stroom.Id AND Prestatie.ToewijzingNummer = Toewijzing.ToewijzingNummer
        WHERE Prestatie.Bsn = @bsn
        """;

    public override string Related => """
        SELECT ander.Id
        FROM dbo.Bericht AS dit JOIN dbo.Bericht AS ander ON ander.StroomId = dit.StroomId AND ander.Identificatie = dit.Identificatie
        WHERE dit.Id = @id AND ander.Id <> @id
        UNION
        SELECT ander.Id
        FROM dbo.Bericht AS dit JOIN dbo.Bericht AS ander ON ander.ConversatieId = dit.ConversatieId
        WHERE dit.Id = @id AND ander.Id <> @id
        """;

    public override string Bevindingen => """
        SELECT Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst, Gevolg FROM dbo.Bevinding WHERE BerichtId = @id ORDER BY Volgnummer
        """;

    public override string Uitgaande => """
        SELECT Uitgaand.Id, Uitgaand.Standaard, Uitgaand.Release, Uitgaand.Soort, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.IsAntwoord,
            Uitgaand.AangemaaktOp, Uitgaand.AfgeleverdOp, Uitgaand.TraceerId, Uitgaand.BerichtId
        FROM OPENJSON(@berichten) WITH (Id bigint '$') AS sleutel
        JOIN dbo.Uitgaand AS Uitgaand ON Uitgaand.BerichtId = sleutel.Id
        ORDER BY Uitgaand.Id
        """;

    public override string Inhoud => "SELECT Inhoud, BerichtId FROM dbo.BerichtInhoud AS BerichtInhoud WHERE BerichtId = @id";

    public override string UitgaandInhoud => """
        SELECT COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud), Uitgaand.BerichtId
        FROM dbo.Uitgaand AS Uitgaand
        LEFT JOIN dbo.BerichtInhoud AS BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        WHERE Uitgaand.Id = @id
        """;
}
