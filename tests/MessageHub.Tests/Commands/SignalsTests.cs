using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Tests.Commands;

/// <summary>Signals from the command line: looked for, listed and closed.</summary>
public class SignalsTests
{
    private Sandbox sandbox = null!;

    [SetUp]
    public void SetUp()
    {
        sandbox = new Sandbox();
        sandbox.Write("region.json", """{ "rules": { "RV02-3": { "enabled": true, "weeks": 2 } } }""");
        var file = sandbox.Write("1.xml", (Toewijzing() with { Dagtekening = Dag("2026-01-05") }).ToText());
        Cli.Run("process", file, "--store", sandbox.Store, "--out", sandbox.Out, "--today", "2026-01-05");
    }

    [TearDown]
    public void TearDown() => sandbox.Dispose();

    [Test]
    public void A_signal_is_found_on_its_day_listed_and_closed_with_a_note()
    {
        Assert.That(Refresh("2026-01-19").Stdout, Is.EqualTo("0 signals made, 0 closed because their cause is gone.\n"));
        Assert.That(Run("list").Stdout, Is.EqualTo("There are no open signals.\n"));
        Assert.That(Refresh("2026-01-20").Stdout, Is.EqualTo("1 signals made, 0 closed because their cause is gone.\n"));

        var listed = Run("list").Stdout;
        Assert.That(listed, Does.Match(
            "^1\tRV02-3\t0384\t65656055\tallocation 1001\tsince [0-9-]+ [0-9:]+Z\tallocation 1001 \\(45A04\\) could begin from 2026-01-05 on, and no start came in 2 weeks\n$"));
        Assert.That(Run("close", "1", "--note", " ").Stderr, Is.EqualTo("messagehub: --note is empty: say what was done, for those who look later.\n"));
        Assert.That(Run("close", "1", "--note", "called").Stdout, Is.EqualTo("Signal 1 is closed.\n"));
        var again = Run("close", "1", "--note", "called");
        Assert.That((again.ExitCode, again.Stderr), Is.EqualTo((1, "messagehub: signal 1 is not open.\n")));
        Assert.That(Refresh("2026-01-21").Stdout, Is.EqualTo("0 signals made, 0 closed because their cause is gone.\n"));
    }

    private CliResult Refresh(string today) => Run("refresh", "--agreements", sandbox["region.json"], "--today", today);

    private CliResult Run(params string[] args) => Cli.Run(["signals", .. args, "--store", sandbox.Store]);
}
