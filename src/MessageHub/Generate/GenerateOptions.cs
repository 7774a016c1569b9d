using MessageHub.Istandaarden.Standards;

namespace MessageHub.Generate;

/// <summary>What <c>messagehub generate</c> is asked for.</summary>
/// <param name="OutDirectory">where the files go; made when it is not there, files of the same name are overwritten</param>
/// <param name="Messages">exactly so many files</param>
/// <param name="Seed">the same seed gives the same bytes, on every machine and every day</param>
/// <param name="Faults">let about one message in ten break a rule, named in its file name</param>
public sealed record GenerateOptions(string OutDirectory, int Messages, int Seed = 1, bool Faults = false)
{
    /// <summary>The standard that the messages are of.</summary>
    public Standaard Standaard { get; init; } = IJw32.Standaard;
}

/// <summary>What was written.</summary>
public sealed record GenerateSummary(int Messages, int Faulty, long Bytes);

/// <summary>
/// One message: <c>000012-JW305.xml</c>, or <c>000012-JW305-TR019.xml</c> when it breaks that rule; rules joined by <c>+</c> when one cannot
/// be broken without the other. Content is UTF-8 without a byte order mark.
/// </summary>
public sealed record GeneratedMessage(string FileName, byte[] Content, string? BrokenRules);
