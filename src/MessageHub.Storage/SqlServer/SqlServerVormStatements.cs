using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>How parties write message streams.</summary>
internal sealed class SqlServerVormStatements : VormStatements
{
    public override string List => "SELECT Partij, Schrijfwijze, Actie FROM dbo.Stroomvorm";

    public override string Change => "UPDATE dbo.Stroomvorm SET Schrijfwijze = @schrijfwijze, Actie = @actie WHERE Partij = @partij";

    /// <summary>Two at once may both find it missing: the primary key refuses the second, whose operation is run again.</summary>
    public override string Add => "INSERT INTO dbo.Stroomvorm (Partij, Schrijfwijze, Actie) VALUES (@partij, @schrijfwijze, @actie)";
}
