using System.Text.Json;
using MessageHub.Agreements;
using MessageHub.Testing;

namespace MessageHub.Tests.Commands;

public class RulesTests
{
    [Test]
    public void The_page_in_the_repository_is_what_the_command_prints()
    {
        var run = Cli.Run("rules", "--format", "md");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(
                File.ReadAllText(Repository.File("docs", "rules.md")), Is.EqualTo(run.Stdout),
                "Run: messagehub rules --format md > docs/rules.md");
        });
    }

    [Test]
    public void As_JSON_it_is_one_array_with_the_same_codes()
    {
        var rows = JsonDocument.Parse(Cli.Run("rules", "--format", "json").Stdout).RootElement.EnumerateArray().ToList();

        var tr321 = rows.First(row => row.GetProperty("code").GetString() == "TR321");
        Assert.Multiple(() =>
        {
            Assert.That(rows.DistinctBy(row => row.GetProperty("code").GetString()).Count(), Is.EqualTo(80 + 22 + 19 + 36 + 1 + AgreementBook.Judged.Count));
            Assert.That(rows, Has.Count.EqualTo(80 + 22 + 19 + 36 + 1 + AgreementBook.Judged.Count + 6), "six say one thing in iJw and another in iWmo");
            Assert.That(tr321.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[]
            {
                "code", "kind", "level", "returnCode", "standards", "messages", "on", "demands", "fault", "checkedIn", "testedIn", "broken", "kept", "notChecked",
            }));
            Assert.That(tr321.GetProperty("level").GetInt32(), Is.EqualTo(3));
            Assert.That(tr321.GetProperty("standards").EnumerateArray().Select(standard => standard.GetString()), Is.EqualTo(new[] { "iJw 3.2" }));
            Assert.That(tr321.GetProperty("messages").EnumerateArray().Select(message => message.GetString()), Is.EqualTo(new[] { "JW323" }));
        });
    }
}
