using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace MessageHub.Testing;

/// <summary>
/// All that the hubs of a test run log: in this process (<see cref="LogLines"/>), and what real ones write to their terminal. No line of it may hold a BSN, a
/// name or an address of the persons in the test messages, or a piece of a body.
/// </summary>
public static partial class RunLog
{
    private static readonly ConcurrentQueue<string> Found = new();

    public static void Keep(string? line)
    {
        if (line is not null && ProblemOf(line) is { } problem)
            Found.Enqueue($"{problem} in: {line}");
    }

    /// <summary>What was found since the last time.</summary>
    public static IReadOnlyList<string> TakeProblems()
    {
        var problems = new List<string>();
        while (Found.TryDequeue(out var problem))
            problems.Add(problem);
        return problems;
    }

    /// <summary>What a line holds that it may not; null when it is fine.</summary>
    public static string? ProblemOf(string line) =>
        NineDigits().Matches(line).Any(match => PassesElfproef(match.Value)) ? "a BSN"
        : Name().IsMatch(line) ? "a name or an address"
        : Body().IsMatch(line) ? "a piece of a body"
        : null;

    private static bool PassesElfproef(string digits)
    {
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (digits[i] - '0');
        return sum % 11 == 0;
    }

    /// <summary>Nearly every BSN in the tests begins with a nine, which no ToewijzingNummer does; and those few that stand for real ones.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z-])(?:9\d{8}|123456782|111222333)(?![0-9A-Za-z-])")]
    private static partial Regex NineDigits();

    /// <summary>Those of the builders here and of the generator, but for what is a common word; a test holds the list to what the generator makes.</summary>
    [GeneratedRegex(@"\b(?:Zonnebloem|Sterre|Voorbeeld|Fictief|Verzonnen|Schijnbaar|Denkbeeld|Modelstra|Zogenaamd|Bedachtsma|Noor|Sem|Yara|Daan|Amira|Luuk|Fenna|Ilyas|Mila|Thijs|Zoë|Kai|Lotte|Jesse|Ravi|Eline|Proefstraat|Voorbeeldlaan|Testplein|Modelweg|Schetskade|Oefenpad)\b")]
    private static partial Regex Name();

    /// <summary>An element with a prefix, a namespace, the beginning of XML, or of a ZIP in base64.</summary>
    [GeneratedRegex(@"</?\w+:\w+[ />]|xmlns|<\?xml|UEsDB")]
    private static partial Regex Body();
}

/// <summary>After each test of the assembly: nothing of persons was logged since the one before.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class NothingOfPersonsInTheLogAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test) => Assert.That(RunLog.TakeProblems(), Is.Empty, "the log names no person and quotes no body");
}
