using System.CommandLine;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Output;

namespace MessageHub.Commands;

/// <summary>What validate and process have in common.</summary>
internal static class SharedOptions
{
    private const string Json = "json";

    public static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Message files, or directories of which the *.xml files are taken in order of their names: 9.xml before 10.xml.",
            Arity = ArgumentArity.OneOrMore,
        };
        // The parser takes an option it does not know for a path. A file whose name begins so can be given as ./-name.
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } unknown)
                result.AddError(CommandLine.Unknown(unknown.Value));
        });
        return paths;
    }

    public static Option<string> Format()
    {
        var option = new Option<string>("--format")
        {
            Description = "text: a table for people; json: one JSON object per message and line.",
            DefaultValueFactory = _ => "text",
        };
        return option.AcceptOnlyFromAmong("text", Json);
    }

    public static Option<string?> Schemas() => new("--schemas")
    {
        Description = "A folder with the published XSD files, to use in place of the built-in ones.",
        HelpName = "dir",
    };

    public static BerichtSchemas Load(string? schemaFolder) =>
        schemaFolder is null ? BerichtSchemas.Embedded : BerichtSchemas.Load(schemaFolder);

    /// <param name="files">how many results to expect</param>
    public static ResultOutput Output(string format, int files) => format == Json ? new JsonLines() : new TextTable(files);

    public static bool IsJson(string format) => format == Json;
}
