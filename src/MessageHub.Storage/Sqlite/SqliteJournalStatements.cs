using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Taking messages in.</summary>
internal sealed class SqliteJournalStatements : JournalStatements
{
    /// <summary>Which of these were used before by the same party, or by the hub for what it sent that party (BRS114)? Those of others are not there for it.</summary>
    public override string UsedTraceerIds => """
        SELECT sleutel.value ->> 0, sleutel.value ->> 1 FROM json_each(@sleutels) AS sleutel
        WHERE EXISTS (SELECT 1 FROM Bericht WHERE Bericht.TraceerId = sleutel.value ->> 0 AND Bericht.Verzender = sleutel.value ->> 1)
            OR EXISTS (SELECT 1 FROM Uitgaand WHERE Uitgaand.TraceerId = sleutel.value ->> 0 AND +Uitgaand.Ontvanger = sleutel.value ->> 1)
        """;

    public override string AddStromen => """
        INSERT INTO Stroom (Gemeente, Aanbieder, Standaard) VALUES (:1, :2, :3) ON CONFLICT (Gemeente, Aanbieder, Standaard) DO NOTHING
        """;

    public override string AddBerichten => """
        INSERT INTO Bericht (StroomId, Standaard, Release, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, Grootte, Status, TraceerId,
            ConversatieId, AlsAntwoordOp, ReferentieId, Verzender, TraceParent, OntvangenDag, Sha256)
        VALUES ((SELECT Id FROM Stroom WHERE Gemeente = :1 AND Aanbieder = :2 AND Standaard = :3), :3, :4, :5, :6, :7, :8, :9, :10, :11, :12, :13,
            :14, :15, :16, :17, :18, :19, :20)
        """;

    public override string AddInhoud => "INSERT INTO BerichtInhoud (BerichtId, Inhoud) VALUES (:1, :2)";

    public override string AddBevindingen => """
        INSERT INTO Bevinding (BerichtId, Volgnummer, Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst, Gevolg)
        VALUES (:1, :2, :3, :4, :5, :6, :7, :8, :9)
        """;
}
