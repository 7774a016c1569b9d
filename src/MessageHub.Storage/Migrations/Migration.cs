using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MessageHub.Storage.Migrations;

/// <summary>One numbered step of the schema.</summary>
internal sealed record Migration(int Nummer, string Naam, string Sql, string Sha256)
{
    /// <summary>As <c>0001-name</c>, the name of its file.</summary>
    public string FullName => string.Create(CultureInfo.InvariantCulture, $"{Nummer:0000}-{Naam}");

    /// <summary>The steps embedded under <c>migrations/{dialect}/0001-name.sql</c>, in order of number.</summary>
    public static IReadOnlyList<Migration> Embedded(string dialect)
    {
        var prefix = $"migrations/{dialect}/";
        var assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                return Parse(Path.GetFileNameWithoutExtension(resource[prefix.Length..]), reader.ReadToEnd());
            })
            .OrderBy(migration => migration.Nummer)];
    }

    /// <param name="name">As <c>0001-berichten</c>.</param>
    public static Migration Parse(string name, string text)
    {
        // A checkout may change line endings; that does not change the migration.
        var sql = text.ReplaceLineEndings("\n");
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        return new(
            int.Parse(name.AsSpan(0, dash), provider: null), name[(dash + 1)..], sql,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }
}

/// <summary>A row of the table SchemaVersie.</summary>
internal sealed record AppliedMigration(int Nummer, string Sha256);
