using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MessageHub.Agreements;

/// <summary>
/// Holds a file against the names and kinds that settings have, before it is read: a typing error is told by its place, and with the names that exist.
/// What the reader itself would say speaks of .NET types.
/// </summary>
internal ref struct AgreementsFileCheck
{
    private readonly JsonSerializerOptions options;
    private readonly ReadOnlySpan<byte> json;
    private readonly Dictionary<string, int> lines = [];
    private Utf8JsonReader reader;
    private int line = 1;
    private int countedTo;

    private AgreementsFileCheck(ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        this.json = json;
        this.options = options;
        reader = new Utf8JsonReader(
            json, new JsonReaderOptions { CommentHandling = options.ReadCommentHandling, AllowTrailingCommas = options.AllowTrailingCommas });
    }

    /// <summary>Returns the line of each place, as <c>tariffs[0].tarief</c>.</summary>
    /// <exception cref="AgreementsFileException">Something in it is not known, or of another kind; the text has line and place.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IReadOnlyDictionary<string, int> Check(ReadOnlySpan<byte> json, Type type, JsonSerializerOptions options)
    {
        var check = new AgreementsFileCheck(json, options);
        check.reader.Read();
        check.Value("", type, isNullable: false);
        return check.lines;
    }

    private void Value(string place, Type declared, bool isNullable)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        lines[place] = Line();
        if (reader.TokenType == JsonTokenType.Null)
        {
            if (!isNullable)
                throw Error(place, $"there is null, where {Kind(type)} should be");
            return;
        }

        var info = options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.Enumerable && reader.TokenType == JsonTokenType.StartArray)
            Items(place, info.ElementType!);
        else if (info.Kind == JsonTypeInfoKind.Object && reader.TokenType == JsonTokenType.StartObject)
            Members(place, info);
        else if (!IsScalar(type))
            throw Error(place, $"there should be {Kind(type)}");
    }

    private void Items(string place, Type element)
    {
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            Value($"{place}[{i}]", element, isNullable: false);
    }

    private void Members(string place, JsonTypeInfo info)
    {
        // What is not written to is no setting.
        var known = info.Properties.Where(property => property.Set is not null).ToList();
        var seen = new HashSet<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var member = known.Find(property => property.Name == name)
                ?? throw Error(place, $"'{name}' is not known here; there can be {string.Join(", ", known.Select(property => property.Name))}");
            if (!seen.Add(name))
                throw Error(place, $"'{name}' is there twice");
            reader.Read();
            Value(place.Length == 0 ? name : $"{place}.{name}", member.PropertyType, member.IsSetNullable);
        }

        if (known.Find(property => property.AssociatedParameter is { HasDefaultValue: false } && !seen.Contains(property.Name)) is { } missing)
            throw Error(place, $"'{missing.Name}' is missing");
    }

    private readonly bool IsScalar(Type type) => reader.TokenType switch
    {
        JsonTokenType.True or JsonTokenType.False => type == typeof(bool),
        JsonTokenType.Number => (type == typeof(long) && reader.TryGetInt64(out _)) || (type == typeof(decimal) && reader.TryGetDecimal(out _)),
        JsonTokenType.String when type == typeof(DateOnly) => DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", out _),
        JsonTokenType.String when type.IsEnum => Names(type).Contains(reader.GetString()),
        JsonTokenType.String => type == typeof(string),
        _ => false,
    };

    private static string Kind(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(string) ? "a text"
        : type == typeof(long) ? "a whole number"
        : type == typeof(decimal) ? "a number"
        : type == typeof(DateOnly) ? "a date, as \"2026-05-20\""
        : type.IsEnum ? $"one of {string.Join(", ", Names(type).Select(name => $"\"{name}\""))}"
        : type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? "a list, between [ and ]"
        : "settings, between { and }";

    private static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>Of the token that was read last. Counted on from the token before it: a file may have thousands of tariffs.</summary>
    private int Line()
    {
        var at = (int)reader.TokenStartIndex;
        line += json[countedTo..at].Count((byte)'\n');
        countedTo = at;
        return line;
    }

    private AgreementsFileException Error(string place, string says) => new($"line {Line()}: {(place.Length == 0 ? "" : place + ": ")}{says}.");
}
