using System.Data.Common;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Storage.Rows;

/// <summary>Message types as rows note them: three columns, Standaard, Release and Soort (the number).</summary>
internal sealed class Soorten(Standaarden standaarden)
{
    /// <param name="column">Of Standaard; Release and Soort come next.</param>
    /// <exception cref="StoreException">The store has messages of a standard that this hub was not told of.</exception>
    public BerichtSoort Of(DbDataReader row, int column)
    {
        var (standaard, release, nummer) = (row.GetString(column), row.GetString(column + 1), row.GetInt64(column + 2));
        return standaarden.Find(standaard, release, (int)nummer)
            ?? throw new StoreException($"The store has messages of type {nummer} of {standaard} {release}, which this program does not handle.");
    }

    /// <summary>Null for a message that could not be routed.</summary>
    public BerichtSoort? OfOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : Of(row, column);
}
