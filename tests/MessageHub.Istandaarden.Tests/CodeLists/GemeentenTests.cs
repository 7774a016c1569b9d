using MessageHub.Istandaarden.CodeLists;

namespace MessageHub.Istandaarden.Tests.CodeLists;

public class GemeentenTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [TestCase("0014", true)]
    [TestCase("0363", true)]
    [TestCase("0000", false)]
    [TestCase("14", false)]
    [TestCase("", false)]
    public void The_embedded_list_knows_the_codes_of_CBS(string code, bool exists) =>
        Assert.That(Gemeenten.Embedded.Bestaat(code, Day), Is.EqualTo(exists));

    [TestCase("1900-01-01")]
    [TestCase("2099-12-31")]
    public void A_code_without_period_exists_on_any_day(string day) =>
        Assert.That(Gemeenten.Embedded.Bestaat("0014", DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [TestCase("0018", "2017-12-31", true)]
    [TestCase("0018", "2018-01-01", false)]
    [TestCase("1992", "2022-12-31", false)]
    [TestCase("1992", "2023-01-01", true)]
    [TestCase("0099", "2010-06-01", true)]
    [TestCase("0099", "2015-06-01", false)]
    [TestCase("0099", "2020-06-01", true)]
    [TestCase("0014", "1950-01-01", true)]
    public void A_period_counts_from_its_first_to_its_last_day(string code, string day, bool exists)
    {
        using var folder = new TemporaryFolder();
        var list = Gemeenten.Load(folder.Write("gemeenten.csv", """
            code;naam;begin;eind
            0014;Groningen;;
            0018;Hoogezand-Sappemeer;;2017-12-31

            0099;Tweemaal;2010-01-01;2014-12-31
            0099;Tweemaal;2020-01-01;
            1992;Voorne aan Zee;2023-01-01;
            """));
        Assert.That(list.Bestaat(code, DateOnly.ParseExact(day, "yyyy-MM-dd")), Is.EqualTo(exists));
    }

    [TestCase("", "line 1", "code")]
    [TestCase("code;name\n0014;Groningen", "line 1", "naam")]
    [TestCase("code;naam;code\n0014;Groningen;0014", "line 1", "twice")]
    [TestCase("code;naam\n0014;Groningen\n14;Almere", "line 3", "'14'")]
    [TestCase("code;naam\n\n0014;Groningen;2020", "line 3", "3 fields")]
    [TestCase("code;naam\n;Groningen", "line 2", "code is empty")]
    [TestCase("code;naam;begin\n0014;Groningen;01-01-2020", "line 2", "01-01-2020")]
    [TestCase("code;naam;begin;eind\n0014;Groningen;2020-01-01;2019-12-31", "line 2", "before")]
    [TestCase("code;naam\n", "line 2", "no codes")]
    public void A_malformed_list_is_refused_with_the_line(string text, string line, string what)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("lijst.csv", text);
        var error = Assert.Throws<CodeListException>(() => Gemeenten.Load(path))!;
        Assert.That(error.Message, Does.StartWith($"{path}, {line}: ").And.Contains(what));
    }

    [Test]
    public void A_missing_list_is_named() =>
        Assert.That(() => Gemeenten.Load("/nowhere/lijst.csv"), Throws.TypeOf<CodeListException>().With.Message.Contains("/nowhere/lijst.csv"));

    [Test]
    public void Our_codes_are_those_of_the_shared_list()
    {
        var theirs = File.ReadLines(SharedMaterial.Require("gemeentecodes.csv")).Skip(1).Select(line => line.Split(',')[0]).ToHashSet();
        var ours = Enumerable.Range(0, 10_000).Select(number => number.ToString("0000"))
            .Where(code => Gemeenten.Embedded.Bestaat(code, Day));
        Assert.That(ours, Is.EquivalentTo(theirs));
    }
}
