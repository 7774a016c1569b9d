using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace MessageHub.Settings;

/// <summary>Every setting there is: read from the options classes, so that documentation and refusal of unknown keys cannot differ from them.</summary>
internal static class SettingsBook
{
    public static IReadOnlyList<Setting> All { get; } = [.. Of(new HubOptions(), prefix: "")];

    /// <summary>The setting of this key, in any case; null when there is none. An item of a list has its list's setting.</summary>
    public static Setting? Find(string key) => All.FirstOrDefault(setting =>
        setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)
        || (setting.IsList && key.StartsWith(setting.Key + ":", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Setting> Of(object options, string prefix)
    {
        foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var (key, value) = (prefix + property.Name, property.GetValue(options));
            if (property.GetCustomAttribute<DescriptionAttribute>() is { } described)
                yield return new Setting(key, property.PropertyType, value, described.Description);
            else
                foreach (var nested in Of(value ?? throw new InvalidOperationException($"{key} is neither described nor a section."), key + ":"))
                    yield return nested;
        }
    }
}

/// <param name="Key">As in appsettings.json: <c>Workers:BatchSize</c>.</param>
/// <param name="Type">Of its value.</param>
/// <param name="Default">Null: not set.</param>
internal sealed record Setting(string Key, Type Type, object? Default, string Description)
{
    public bool IsList => Type != typeof(string) && Type.IsAssignableTo(typeof(System.Collections.IEnumerable));

    /// <summary>What is wrong with this text as its value; null when nothing is.</summary>
    public string? Problem(string text)
    {
        var type = Nullable.GetUnderlyingType(Type) ?? Type;
        if (IsList || type == typeof(string))
            return null;
        if (type.IsEnum)
            return IsName(type, text) ? null : $"'{text}' is not {(IsFlags(type) ? "one or more" : "one")} of {string.Join(", ", Names(type))}.";
        if (type == typeof(bool))
            return bool.TryParse(text, out _) ? null : $"'{text}' is not true or false.";
        if (type == typeof(int))
            return int.TryParse(text, CultureInfo.InvariantCulture, out _) ? null : $"'{text}' is not a whole number.";
        if (type == typeof(double))
            return double.TryParse(text, CultureInfo.InvariantCulture, out _) ? null : $"'{text}' is not a number.";
        throw new InvalidOperationException($"{Key} has a type that settings do not have.");
    }

    /// <summary>For people: <c>500</c>, <c>twice the processors</c>, <c>-</c>.</summary>
    public string DefaultText => Default switch
    {
        null or "" => "-",
        // The only default that is the machine's, which a page cannot say.
        int when Key == "Workers:Concurrency" => "twice the processors",
        bool value => value ? "true" : "false",
        System.Collections.IEnumerable and not string => "-",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };

    private static bool IsFlags(Type type) => type.IsDefined(typeof(FlagsAttribute), inherit: false);

    /// <summary>By name: a number would be taken for a value, too.</summary>
    private static bool IsName(Type type, string text)
    {
        var names = IsFlags(type) ? text.Split(',', StringSplitOptions.TrimEntries) : [text];
        return names.All(name => Names(type).Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Where(name => !IsFlags(type) || name is not "None");
}
