using System.Reflection;
using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Tests;

/// <summary>All statements of a dialect.</summary>
internal static class DialectStatements
{
    public static IEnumerable<(string Name, string Sql)> Of(Dialect dialect) =>
        from set in typeof(Dialect).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        from statement in set.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where statement.PropertyType == typeof(string)
        select ($"{set.Name}.{statement.Name}", (string)statement.GetValue(set.GetValue(dialect))!);
}
