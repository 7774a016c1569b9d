using System.Collections.Frozen;

namespace MessageHub.Istandaarden.Messages;

/// <summary>What the standard fixes for each message type: code, namespace, direction and answer.</summary>
public static class BerichtSoorten
{
    /// <summary>Namespace of the elements that all messages share.</summary>
    public const string BasisschemaNamespace = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema";

    /// <summary>All fourteen, in order of number.</summary>
    public static IReadOnlyList<BerichtSoort> Alle { get; } = Enum.GetValues<BerichtSoort>();

    private static readonly FrozenDictionary<string, BerichtSoort> ByNamespace =
        Alle.ToFrozenDictionary(NamespaceOf);

    private static readonly FrozenDictionary<BerichtSoort, string> Names =
        Alle.ToFrozenDictionary(soort => soort, soort => soort.ToString());

    /// <summary>The namespace of the message's own elements, as <c>http://www.istandaarden.nl/ijw/3_2/jw305/schema</c>.</summary>
    public static string NamespaceOf(BerichtSoort soort) =>
        $"http://www.istandaarden.nl/ijw/3_2/jw{(int)soort}/schema";

    /// <summary>The message type whose elements live in this namespace, or null when iJw 3.2 has none.</summary>
    public static BerichtSoort? FromNamespace(string namespaceUri) =>
        ByNamespace.TryGetValue(namespaceUri, out var soort) ? soort : null;

    /// <summary>The name, as <c>JW305</c>; allocates nothing.</summary>
    public static string Naam(this BerichtSoort soort) => Names[soort];

    /// <summary>The value of BerichtCode in the header (code list COD002).</summary>
    public static string BerichtCode(this BerichtSoort soort) => soort switch
    {
        BerichtSoort.JW301 => "436",
        BerichtSoort.JW302 => "437",
        BerichtSoort.JW305 => "438",
        BerichtSoort.JW306 => "439",
        BerichtSoort.JW307 => "440",
        BerichtSoort.JW308 => "441",
        BerichtSoort.JW315 => "446",
        BerichtSoort.JW316 => "447",
        BerichtSoort.JW317 => "486",
        BerichtSoort.JW318 => "487",
        BerichtSoort.JW319 => "488",
        BerichtSoort.JW320 => "489",
        BerichtSoort.JW323 => "490",
        BerichtSoort.JW325 => "491",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>The message that answers this one, or null for answers themselves and the JW325, which has no answer of its own.</summary>
    public static BerichtSoort? Antwoord(this BerichtSoort soort) => soort switch
    {
        BerichtSoort.JW301 => BerichtSoort.JW302,
        BerichtSoort.JW305 => BerichtSoort.JW306,
        BerichtSoort.JW307 => BerichtSoort.JW308,
        BerichtSoort.JW315 => BerichtSoort.JW316,
        BerichtSoort.JW317 => BerichtSoort.JW318,
        BerichtSoort.JW319 => BerichtSoort.JW320,
        BerichtSoort.JW323 => BerichtSoort.JW325,
        _ => null,
    };

    /// <summary>
    /// Is this one of the six receipts (302, 306, 308, 316, 318, 320)? Their header repeats the header of the message they answer,
    /// sender and receiver unswapped (IV028). The JW325 is not one of them: it is a message in its own right.
    /// </summary>
    public static bool IsRetourbericht(this BerichtSoort soort) => soort
        is BerichtSoort.JW302 or BerichtSoort.JW306 or BerichtSoort.JW308
        or BerichtSoort.JW316 or BerichtSoort.JW318 or BerichtSoort.JW320;

    /// <summary>The message type that this receipt answers, or null when it is no receipt.</summary>
    public static BerichtSoort? Heenbericht(this BerichtSoort soort) => soort switch
    {
        BerichtSoort.JW302 => BerichtSoort.JW301,
        BerichtSoort.JW306 => BerichtSoort.JW305,
        BerichtSoort.JW308 => BerichtSoort.JW307,
        BerichtSoort.JW316 => BerichtSoort.JW315,
        BerichtSoort.JW318 => BerichtSoort.JW317,
        BerichtSoort.JW320 => BerichtSoort.JW319,
        _ => null,
    };

    /// <summary>
    /// Is the header's Afzender the municipality (four digits) and the Ontvanger the provider (eight)? So for JW301, JW319 and JW325, and for
    /// the receipts JW302 and JW320, whose header is copied from a municipality's message.
    /// </summary>
    public static bool AfzenderIsGemeente(this BerichtSoort soort) => soort
        is BerichtSoort.JW301 or BerichtSoort.JW302 or BerichtSoort.JW319 or BerichtSoort.JW320 or BerichtSoort.JW325;
}
