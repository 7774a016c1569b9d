using System.Collections.ObjectModel;

namespace MessageHub.Istandaarden.CodeLists;

/// <summary>The return codes of iJw 3.2 and iWmo 3.2, which are the same (code list WJ001, plus 9355, which only the schemas have).</summary>
public static class RetourCodes
{
    /// <summary>The whole message is refused for technical reasons: the answer to any finding at level 2.</summary>
    public const string TechnischAfgekeurd = "0001";

    /// <summary>Nothing against this class of the message.</summary>
    public const string GeenOpmerking = "0200";

    /// <summary>This class of the message was not judged.</summary>
    public const string NietBeoordeeld = "0233";

    /// <summary>The declaration is granted in full (JW325).</summary>
    public const string VolledigToegewezen = "8001";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> List = new(Read);

    /// <summary>Every code with its meaning, in order of code.</summary>
    public static IReadOnlyDictionary<string, string> Alle => List.Value;

    /// <summary>What the code means, in a few English words of our own; null for a code that the standard does not have.</summary>
    public static string? Betekenis(string code) => Alle.GetValueOrDefault(code);

    /// <summary>Does this code on a declaration or its line refuse it? Every code does but the two that say that all is well.</summary>
    public static bool IsAfwijzing(string code) => code is not (GeenOpmerking or VolledigToegewezen);

    /// <summary>Does this code in a receipt refuse the message? Every code does but those for a class that is in order or was not looked at (IV028).</summary>
    public static bool IsAfkeuring(string code) => code is not (GeenOpmerking or NietBeoordeeld);

    private static ReadOnlyDictionary<string, string> Read()
    {
        using var reader = CodeListReader.OpenEmbedded("codelists/retourcodes.csv", "code", "betekenis");
        var list = new OrderedDictionary<string, string>();
        while (reader.Read())
        {
            if (!list.TryAdd(reader.Required("code"), reader.Required("betekenis")))
                throw reader.Error("code is there twice");
        }

        return new ReadOnlyDictionary<string, string>(list);
    }
}
