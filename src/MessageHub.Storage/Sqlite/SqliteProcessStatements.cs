using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What the processes of one hub share.</summary>
internal sealed class SqliteProcessStatements : ProcessStatements
{
    public override string Keys => "SELECT Xml FROM Cookiesleutel ORDER BY Id";

    public override string AddKey => "INSERT INTO Cookiesleutel (Naam, Xml) VALUES (@naam, @xml)";

    public override string Beat => "UPDATE Hartslag SET Rollen = @rollen, Gestart = @gestart, Op = @op WHERE Proces = @proces";

    public override string FirstBeat => "INSERT INTO Hartslag (Proces, Rollen, Gestart, Op) VALUES (@proces, @rollen, @gestart, @op)";

    public override string Goodbye => "DELETE FROM Hartslag WHERE Proces = @proces";

    public override string ForgetBeats => "DELETE FROM Hartslag WHERE Op < @voor";

    public override string Heartbeats => "SELECT Proces, Rollen, Gestart, Op FROM Hartslag ORDER BY Op DESC";
}
