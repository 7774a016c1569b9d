using System.Xml.Linq;
using MessageHub.Agreements;
using MessageHub.Istandaarden;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Rules.Catalogue;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>What became of one message. The <c>Is...</c> methods fail the test when it is not so, and return this for more.</summary>
/// <param name="Findings">What refuses.</param>
/// <param name="Bericht">Null when level 1 failed; then there is no judgement and no answer either.</param>
/// <param name="Judgement">The verdict and its effects.</param>
/// <param name="Antwoord">Null for messages that have no answer.</param>
public sealed record Verwerkt(IReadOnlyList<Finding> Findings, Bericht? Bericht, Judgement? Judgement, AntwoordBericht? Antwoord)
{
    private static readonly Dictionary<string, string> Faults =
        RuleCatalogue.Of(Standaarden.Ondersteund, standaard => AgreementRules.AddAllTo(standaard.Regels))
            .Where(row => row.Fault is not null).DistinctBy(row => row.Code).ToDictionary(row => row.Code, row => row.Fault!);

    /// <summary>Rules that could not be checked for want of data, with the reason as text.</summary>
    public IEnumerable<Finding> Unchecked => Judgement?.Findings.Where(finding => finding.Effect == FindingEffect.NotChecked) ?? [];

    /// <summary>What waits for a person.</summary>
    public IEnumerable<Finding> Held => Judgement?.Findings.Where(finding => finding.Effect == FindingEffect.Hold) ?? [];

    public Verdict Verdict => Judgement?.Verdict ?? throw new AssertionException($"Invalid at level 1: {Text}");

    private string Text => string.Join("; ", Findings.Select(finding => $"{finding.Rule} {finding.Path}: {finding.Text}"));

    public Verwerkt IsAccepted()
    {
        Assert.That(Findings.Select(finding => finding.Rule), Is.Empty, Text);
        Assert.That(Verdict, Is.AnyOf(Verdict.Accepted, Verdict.Received));
        return this;
    }

    /// <summary>
    /// Refused on this rule and no other. The finding has the level (3 unless told), the return code and the class; the answer has the code in that
    /// class. For a declaration: at least that line is refused.
    /// </summary>
    /// <param name="at">Path of the class, as <c>/Bericht/Client/StartProducten/StartProduct[1]</c>; see <see cref="Berichten"/> for short names.</param>
    /// <param name="times">How often it is found; <paramref name="at"/> is then the place of the first.</param>
    public Verwerkt IsRefusedOn(string rule, string code, string at, int level = 3, int times = 1)
    {
        Assert.That(Findings.Select(finding => finding.Rule), Is.EqualTo(Enumerable.Repeat(rule, times)), Text);
        var finding = Findings[0];
        Assert.Multiple(() =>
        {
            Assert.That(finding.Level, Is.EqualTo(level));
            Assert.That(finding.ReturnCode, Is.EqualTo(code));
            Assert.That(finding.At.Path, Is.EqualTo(at));
            SaysWhatIsWrong(finding);
            Assert.That(Verdict, Is.AnyOf(Verdict.Rejected, Verdict.PartiallyAccepted));
        });

        if (Antwoord is null)
            return this;
        if (level == 2)
            AnswersLevel2(Antwoord);
        else if (at == Berichten.Kop)
            Assert.That(Antwoord.Codes, Is.EqualTo(new Dictionary<string, string> { [Berichten.Kop] = code }), "A header finding answers alone.");
        else
            Assert.That(Antwoord.CodesOf(finding.At, Bericht!), Is.EqualTo(code), "The answer has the code in the class.");
        return this;
    }

    /// <summary>Refused at level 2, which has one code and one place in the answer.</summary>
    public Verwerkt IsRefusedInContentOn(string rule, string at, int times = 1) => IsRefusedOn(rule, "0001", at, level: 2, times);

    /// <summary>
    /// Refused at level 2 on these rules and no others, each as <c>CD005 /Bericht/.../Adres/LandCode</c>: the path has the element, too. In any order.
    /// The answer is a header with 0001.
    /// </summary>
    public Verwerkt BreaksContent(params string[] ruleAndPath)
    {
        Assert.That(Findings.Select(finding => $"{finding.Rule} {finding.Path}"), Is.EquivalentTo(ruleAndPath), Text);
        Assert.Multiple(() =>
        {
            foreach (var finding in Findings)
                IsLevel2(finding);
            Assert.That(Verdict, Is.EqualTo(Verdict.Rejected));
        });
        if (Antwoord is not null)
            AnswersLevel2(Antwoord);
        return this;
    }

    /// <summary>Nothing wrong at level 2; the levels after it may still refuse.</summary>
    public Verwerkt PassesContent()
    {
        Assert.That(Verdict, Is.Not.EqualTo(Verdict.Received), "A message that is judged.");
        Assert.That(Findings.Where(finding => finding.Level == 2).Select(finding => finding.Rule), Is.Empty, Text);
        return this;
    }

    private static void IsLevel2(Finding finding)
    {
        Assert.That(finding.Level, Is.EqualTo(2), finding.Rule);
        Assert.That(finding.ReturnCode, Is.EqualTo("0001"), finding.Rule);
        SaysWhatIsWrong(finding);
    }

    /// <summary>The rule's fault, not its demand, and nothing that leads to a person.</summary>
    private static void SaysWhatIsWrong(Finding finding)
    {
        if (Faults.TryGetValue(finding.Rule, out var fault))
            Assert.That(finding.Text, Is.EqualTo(fault).Or.StartsWith(fault.TrimEnd('.') + ": "));
        Assert.That(finding.Text, Is.Not.Empty.And.Not.Contains(Keten.Bsn).And.Not.Contains(Keten.AndereBsn).And.Not.Contains("Zonnebloem"));
    }

    private static void AnswersLevel2(AntwoordBericht antwoord) =>
        Assert.That(antwoord.Codes, Is.EqualTo(new Dictionary<string, string> { [Berichten.Kop] = "0001" }), "Level 2 answers with 0001 alone.");

    /// <summary>Several findings, each as <c>TR321 /Bericht/...</c> with the path of its class, in any order.</summary>
    public Verwerkt HasFindings(params string[] ruleAndPath)
    {
        Assert.That(Findings.Select(finding => $"{finding.Rule} {finding.At.Path}"), Is.EquivalentTo(ruleAndPath), Text);
        return this;
    }

    /// <summary>Level 1: no message came out, and no answer is due.</summary>
    public Verwerkt IsInvalid()
    {
        Assert.That(Bericht, Is.Null);
        Assert.That(Findings, Is.Not.Empty);
        Assert.That(Antwoord, Is.Null);
        return this;
    }

    /// <summary>A declaration of which nothing is refused and these lines wait for a person, each as <c>RV10-1 /Bericht/...</c>, in any order.</summary>
    public Verwerkt IsHeldOn(params string[] ruleAndPath)
    {
        HasVerdict(Verdict.Held);
        Assert.That(Held.Select(finding => $"{finding.Rule} {finding.At.Path}"), Is.EquivalentTo(ruleAndPath), Text);
        foreach (var finding in Held)
            SaysWhatIsWrong(finding);
        return this;
    }

    public Verwerkt HasVerdict(Verdict verdict)
    {
        Assert.That(Verdict, Is.EqualTo(verdict), Text);
        return this;
    }
}

/// <summary>An answer: its bytes, its XML, and what the reader makes of it.</summary>
public sealed record AntwoordBericht(byte[] Bytes, XDocument Xml, Bericht? Bericht)
{
    private Dictionary<string, string>? codes;

    /// <summary>The codes of every class that has any, by path, joined with a space.</summary>
    public IReadOnlyDictionary<string, string> Codes => codes ??= Read();

    public Declaratieantwoordbericht DeclaratieAntwoord => (Declaratieantwoordbericht)Bericht!;

    internal static AntwoordBericht From(byte[] bytes, MessageReader reader)
    {
        using var stream = new MemoryStream(bytes);
        return new AntwoordBericht(bytes, XDocument.Load(stream, LoadOptions.PreserveWhitespace), reader.Read(bytes).Bericht);
    }

    /// <summary>The codes of the class that answers this one of the message; lines of a declaration are found by their number.</summary>
    internal string? CodesOf(Position at, Bericht bericht)
    {
        if (bericht is not Declaratiebericht declaratie)
            return Codes.GetValueOrDefault(at.Path);
        if (at.Name == "Declaratie")
            return Codes.GetValueOrDefault("/Bericht/DeclaratieAntwoord");

        var client = declaratie.Declaratie.Clienten.Single(client => at.Path.StartsWith(client.Position.Path, StringComparison.Ordinal));
        var returned = DeclaratieAntwoord.DeclaratieAntwoord!.Clienten.SingleOrDefault(answered => answered.Bsn == client.Bsn);
        if (at.Name == "Client")
            return Join(returned?.RetourCodes);

        var prestatie = client.Prestaties.Single(prestatie => prestatie.Position.Path == at.Path);
        return Join(returned?.Prestaties.FirstOrDefault(answered => answered.ReferentieNummer == prestatie.ReferentieNummer)?.RetourCodes);
    }

    private static string? Join(IReadOnlyList<string>? codes) => codes is null ? null : string.Join(' ', codes);

    private Dictionary<string, string> Read()
    {
        var result = new Dictionary<string, string>();
        foreach (var retourCodes in Xml.Descendants().Where(element => element.Name.LocalName == "RetourCodes"))
            result.Add(PathOf(retourCodes.Parent!), string.Join(' ', retourCodes.Elements().Select(code => code.Value)));
        return result;
    }

    /// <summary>A class in a list has an index, also when it is alone there; the same as <see cref="Position.Path"/>.</summary>
    private static string PathOf(XElement element)
    {
        if (element.Parent is not { } parent)
            return "/" + element.Name.LocalName;
        var path = $"{PathOf(parent)}/{element.Name.LocalName}";
        return Berichten.IsLijst(parent.Name.LocalName) ? $"{path}[{element.ElementsBeforeSelf(element.Name).Count() + 1}]" : path;
    }
}
