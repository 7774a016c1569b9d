using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace MessageHub.Tests.Deploy;

/// <summary>A node of a YAML file: a map, a list or a text. Anchors and merges are filled in.</summary>
public sealed class Yaml(object? node)
{
    public static Yaml Parse(string text) =>
        new(new DeserializerBuilder().Build().Deserialize(new MergingParser(new Parser(new StringReader(text)))));

    public string Text => (string)node!;

    public IEnumerable<string> Keys => Map.Keys.Cast<string>();

    /// <summary>Empty when it is not there.</summary>
    public IEnumerable<Yaml> Items => node is List<object> list ? list.Select(item => new Yaml(item)) : [];

    public IEnumerable<string> Texts => Items.Select(item => item.Text);

    public bool Has(string key) => Map.ContainsKey(key);

    /// <summary>What is under the key; nothing when it is not there.</summary>
    public Yaml this[string key] => new(Map.GetValueOrDefault(key));

    private Dictionary<object, object> Map => node as Dictionary<object, object> ?? [];
}
