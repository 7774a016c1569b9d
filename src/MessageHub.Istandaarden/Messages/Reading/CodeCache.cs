namespace MessageHub.Istandaarden.Messages.Reading;

/// <summary>One string object for each of the short codes that fill most elements ("1", "04", "D"), shared by all messages.</summary>
internal static class CodeCache
{
    private static readonly string[] OneCharacter = Enumerable.Range(0, 128).Select(c => ((char)c).ToString()).ToArray();
    private static readonly string[] TwoDigits = Enumerable.Range(0, 100).Select(n => n.ToString("00", null)).ToArray();

    public static string Intern(string code) => code switch
    {
        [< (char)128 and var c] => OneCharacter[c],
        [>= '0' and <= '9' and var tens, >= '0' and <= '9' and var units] => TwoDigits[(tens - '0') * 10 + (units - '0')],
        _ => code,
    };
}
