using System.CommandLine;
using System.Globalization;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Output;

namespace MessageHub.Commands;

/// <summary>What validate and process have in common.</summary>
internal static class SharedOptions
{
    private const string Json = "json";
    private const string DateFormat = "yyyy-MM-dd";

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
        Description = "A folder with the published XSD files of one standard, to use in place of the built-in ones.",
        HelpName = "dir",
    };

    /// <summary>For commands on a store.</summary>
    public static Option<string?> Agreements() => new("--agreements")
    {
        Description = "The region's agreements; without it, the file that the settings name.",
        HelpName = "file",
    };

    /// <summary>A day, as <c>2025-07-31</c>.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = DateFormat,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            result.AddError($"{name} {result.Tokens[0].Value} is not a date like 2025-07-31.");
            return null;
        },
    };

    public static BerichtSchemas Load(string? schemaFolder) =>
        schemaFolder is null ? BerichtSchemas.Embedded : BerichtSchemas.Load(schemaFolder);

    /// <param name="files">how many results to expect</param>
    public static ResultOutput Output(string format, int files) => format == Json ? new JsonLines() : new TextTable(files);

    public static bool IsJson(string format) => format == Json;
}
