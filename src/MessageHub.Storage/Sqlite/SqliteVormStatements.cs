using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>How parties write message streams.</summary>
internal sealed class SqliteVormStatements : VormStatements
{
    public override string List => "SELECT Partij, Schrijfwijze, Actie FROM Stroomvorm";

    public override string Change => "UPDATE Stroomvorm SET Schrijfwijze = @schrijfwijze, Actie = @actie WHERE Partij = @partij";

    public override string Add => "INSERT INTO Stroomvorm (Partij, Schrijfwijze, Actie) VALUES (@partij, @schrijfwijze, @actie)";
}
