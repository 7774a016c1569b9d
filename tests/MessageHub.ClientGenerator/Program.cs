using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

// Usage: <output file> <class name>=<description>...: one client per description, each in a namespace of its own.
var clients = new List<string>();
foreach (var argument in args[1..])
{
    var (name, file) = argument.Split('=', 2) is [var left, var right] ? (left, right) : throw new ArgumentException($"'{argument}' is not name=file.");
    var document = await OpenApiDocument.FromFileAsync(file);

    // As the public client for this interface is made: JSON by System.Text.Json, addresses from the HttpClient.
    var settings = new CSharpClientGeneratorSettings
    {
        ClassName = name,
        UseBaseUrl = false,
        CSharpGeneratorSettings = { Namespace = $"MessageHub.Published.{name}", JsonLibrary = CSharpJsonLibrary.SystemTextJson, GenerateOptionalPropertiesAsNullable = true },
    };
    clients.Add(new CSharpClientGenerator(document, settings).GenerateFile());
}

File.WriteAllText(args[0], string.Join("\n\n", clients));
