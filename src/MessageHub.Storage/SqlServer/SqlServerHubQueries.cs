using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What is asked for health and metrics.</summary>
internal sealed class SqlServerHubQueries : HubQueries
{
    /// <summary>One row of the smallest table, so that the database is really read.</summary>
    public override string Ping => "SELECT Nummer FROM dbo.SchemaVersie WHERE Nummer = 1";

    /// <summary>Counts what waits and is stuck: indexes that are short when the hub keeps up.</summary>
    public override string Figures => """
        SELECT (SELECT COUNT_BIG(*) FROM dbo.Bericht WHERE Status = 0),
            (SELECT oudste.OntvangenOp FROM dbo.Bericht AS oudste WHERE oudste.Id = (SELECT MIN(Id) FROM dbo.Bericht WHERE Status = 0)),
            (SELECT COUNT_BIG(*) FROM dbo.Vastgelopen),
            (SELECT COUNT_BIG(*) FROM dbo.Uitgaand WHERE AfgeleverdOp IS NULL)
        """;
}
