namespace MessageHub.Istandaarden.Schemas;

/// <summary>Where the schema files of one standard come from: <c>basisschema.xsd</c>, and one file per message, named by it (<c>JW301.xsd</c>).</summary>
public interface ISchemaSource
{
    /// <summary>The file as a person would look for it; stands at the head of every error.</summary>
    string Describe(string file);

    /// <exception cref="SchemaFolderException">It is not there, or cannot be read.</exception>
    Stream Open(string file);
}

public static class SchemaSource
{
    /// <summary>The hub's own schemas: a folder below <c>schemas/</c>, as <c>ijw/3.2</c>.</summary>
    public static ISchemaSource Embedded(string folder) => new EmbeddedSchemaSource(folder);
}

internal sealed class EmbeddedSchemaSource(string folder) : ISchemaSource
{
    public string Describe(string file) => $"embedded schemas/{folder}/{file}";

    public Stream Open(string file) =>
        typeof(EmbeddedSchemaSource).Assembly.GetManifestResourceStream($"schemas/{folder}/{file}")
        ?? throw new SchemaFolderException($"{Describe(file)}: not in the assembly.");
}

/// <summary>The files of one folder, whatever the case of their names: the published shared file goes by Basisschema.xsd too.</summary>
internal sealed class FolderSchemaSource : ISchemaSource
{
    private readonly string directory;
    private readonly ILookup<string, string> paths;

    public FolderSchemaSource(string directory)
    {
        this.directory = directory;
        if (!Directory.Exists(directory))
            throw new SchemaFolderException($"{directory}: schema folder not found.");
        try
        {
            paths = Directory.EnumerateFiles(directory).ToLookup(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SchemaFolderException($"{directory}: schema folder cannot be read: {e.Message}", e);
        }
    }

    public bool Has(string file) => paths.Contains(file);

    public string Describe(string file) => paths[file].FirstOrDefault() ?? Path.Combine(directory, file);

    public Stream Open(string file)
    {
        var found = paths[file].ToArray();
        if (found.Length == 0)
            throw new SchemaFolderException($"{directory}: schema file {file} is missing.");
        // Taking either one would make the outcome depend on the file system.
        if (found.Length > 1)
            throw new SchemaFolderException($"{directory}: schema file {file} is there twice, in different case.");
        try
        {
            return File.OpenRead(found[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SchemaFolderException($"{found[0]}: cannot be read: {e.Message}", e);
        }
    }
}
