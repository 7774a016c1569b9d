using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.Settings;

public enum StorageProvider
{
    /// <summary>The embedded store: one file, one process.</summary>
    Sqlite,

    SqlServer,
}

/// <summary>Which store: the embedded one in the data folder, or SQL Server.</summary>
public sealed class StorageOptions : IValidatableObject
{
    [Description("Sqlite, or SqlServer, which the service never migrates: `messagehub migrate`, or `messagehub migrate --script` for a DBA.")]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    [Description("SQL Server; a secret: from the environment, or from the file that ConnectionStringFile names.")]
    public string? ConnectionString { get; set; }

    [Description("A file that holds the connection string, as container platforms mount secrets.")]
    public string? ConnectionStringFile { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(ConnectionStringFile) && !File.Exists(ConnectionStringFile))
        {
            yield return new ValidationResult($"there is no file {ConnectionStringFile}.", [nameof(ConnectionStringFile)]);
        }
        else if (Provider == StorageProvider.SqlServer && string.IsNullOrWhiteSpace(ReadConnectionString()))
        {
            yield return new ValidationResult(
                "SqlServer needs one, in the environment (MessageHub__Storage__ConnectionString) or in Storage:ConnectionStringFile.",
                [nameof(ConnectionString)]);
        }
    }

    /// <summary>The file's, when one is named; otherwise the setting's.</summary>
    public string? ReadConnectionString() =>
        string.IsNullOrEmpty(ConnectionStringFile) ? ConnectionString : File.ReadAllText(ConnectionStringFile).Trim();
}
