namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>The places of a date of birth: the client in four messages, and a relation in the JW301.</summary>
internal static class Geboren
{
    /// <summary>For a case source: a message with this date of birth, and the class it is in.</summary>
    public static IEnumerable<TestCaseData> Overal()
    {
        yield return Case("the client of a 301", datum => Toewijzing() with { Geboortedatum = datum }, ClientKlasse);
        yield return Case("the relation in a 301", datum => Toewijzing() with { Relaties = [new() { Geboortedatum = datum }] }, Relatie(1));
        yield return Case("the client of a 305", datum => Start() with { Geboortedatum = datum }, ClientKlasse);
        yield return Case("the client of a 307", datum => Stop() with { Geboortedatum = datum }, ClientKlasse);
        yield return Case("the client of a 315", datum => VerzoekOmToewijzing() with { Geboortedatum = datum }, ClientKlasse);
    }

    private static TestCaseData Case(string name, Func<Geboortedatum, BerichtXml> geboren, string at) =>
        new TestCaseData(geboren, at).SetArgDisplayNames(name);
}
