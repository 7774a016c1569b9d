namespace MessageHub.Storage.SqlServer;

/// <summary>
/// The collation of text that identifies. Named wherever text out of JSON is compared with a column: JSON has the collation of the database, and SQL
/// Server refuses to choose between two.
/// </summary>
internal static class Bin2
{
    public const string Collation = "COLLATE Latin1_General_100_BIN2";
}
