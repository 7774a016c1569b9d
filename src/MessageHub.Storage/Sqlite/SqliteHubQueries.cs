using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What is asked for health and metrics.</summary>
internal sealed class SqliteHubQueries : HubQueries
{
    /// <summary>One row of the smallest table, so that the file is really read.</summary>
    public override string Ping => "SELECT Nummer FROM SchemaVersie WHERE Nummer = 1";

    /// <summary>Counts what waits and is stuck: indexes that are short when the hub keeps up.</summary>
    public override string Figures => """
        SELECT (SELECT COUNT(*) FROM Bericht INDEXED BY Bericht_Wachtend WHERE Status = 0),
            (SELECT oudste.OntvangenOp FROM Bericht AS oudste
                WHERE oudste.Id = (SELECT MIN(Id) FROM Bericht INDEXED BY Bericht_Wachtend WHERE Status = 0)),
            (SELECT COUNT(*) FROM Vastgelopen),
            (SELECT COUNT(*) FROM Uitgaand INDEXED BY Uitgaand_Postvak WHERE AfgeleverdOp IS NULL)
        """;
}
