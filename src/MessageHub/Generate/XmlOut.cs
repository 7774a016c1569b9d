using System.Globalization;
using System.Text;
using System.Xml;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Generate;

/// <summary>
/// An XmlWriter that knows the two namespaces of a message: its own (<c>jwNNN</c>, <c>wmoNNN</c>) and the shared one (<c>ijw</c>, <c>iwmo</c>). An empty value writes no element.
/// </summary>
internal sealed class XmlOut : IDisposable
{
    private readonly XmlWriter _xml;
    private readonly string _ownNamespace;
    private readonly string _ownPrefix;
    private readonly string _sharedNamespace;
    private readonly string _sharedPrefix;
    private bool _rootWritten;

    public XmlOut(Stream stream, BerichtSoort soort, bool indent)
    {
        _xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = indent, NewLineChars = "\n" });
        _ownNamespace = soort.Namespace;
        _ownPrefix = soort.Naam.ToLowerInvariant();
        (_sharedNamespace, _sharedPrefix) = (soort.Standaard.BasisschemaNamespace, soort.Standaard.Naam.ToLowerInvariant());
    }

    public void Start(string name)
    {
        _xml.WriteStartElement(_ownPrefix, name, _ownNamespace);
        if (_rootWritten)
            return;
        _xml.WriteAttributeString("xmlns", _sharedPrefix, null, _sharedNamespace);
        _rootWritten = true;
    }

    public void StartShared(string name) => _xml.WriteStartElement(_sharedPrefix, name, _sharedNamespace);

    public void End() => _xml.WriteEndElement();

    public void Own(string name, string? value)
    {
        if (value is not null)
            _xml.WriteElementString(_ownPrefix, name, _ownNamespace, value);
    }

    public void Own(string name, long? value) => Own(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Own(string name, DateOnly? value) => Own(name, Text(value));

    public void Shared(string name, string? value)
    {
        if (value is not null)
            _xml.WriteElementString(_sharedPrefix, name, _sharedNamespace, value);
    }

    public void Shared(string name, long? value) => Shared(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Shared(string name, DateOnly? value) => Shared(name, Text(value));

    public void Dispose() => _xml.Dispose();

    private static string? Text(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
