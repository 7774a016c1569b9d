using System.Xml;

namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>
/// The parser keeps every name it meets (of elements, attributes, prefixes and namespaces) until the message is read; a million invented ones would take
/// many times the message's own size. Those of the standard are kept once, with the schemas, and not counted.
/// </summary>
/// <param name="known">only looked at: shared by all readers</param>
/// <param name="tooMany">called when there are more than <see cref="Maximum"/> other names</param>
internal sealed class LimitedNames(XmlNameTable known, Action tooMany) : NameTable
{
    public const int Maximum = 1000;

    private int count;

    public override string Add(char[] key, int start, int len) =>
        known.Get(key, start, len) ?? base.Get(key, start, len) ?? New(base.Add(key, start, len));

    public override string Add(string key) => known.Get(key) ?? base.Get(key) ?? New(base.Add(key));

    public override string? Get(char[] key, int start, int len) => known.Get(key, start, len) ?? base.Get(key, start, len);

    public override string? Get(string value) => known.Get(value) ?? base.Get(value);

    private string New(string name)
    {
        if (++count > Maximum)
            tooMany();
        return name;
    }
}
