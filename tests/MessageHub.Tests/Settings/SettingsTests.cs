using System.Reflection;
using MessageHub.Settings;
using MessageHub.Testing;
using MessageHub.Tests.Commands;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace MessageHub.Tests.Settings;

/// <summary>Settings are described where they are defined; what is wrong with them is told in one line, all of it, before anything starts.</summary>
public class SettingsTests
{
    private const string Begin = "<!-- messagehub settings -->\n";
    private const string End = "<!-- end of settings -->";

    [Test]
    public void The_command_lists_every_setting_there_is()
    {
        var keys = Keys(typeof(HubOptions), "").Select(setting => setting.Key).ToList();

        var run = Cli.Run("settings");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(keys, Does.Contain("Workers:LeaseSeconds").And.Contain("Transport:Host").And.Contain("Data"), "guards the test itself");
            Assert.That(run.Stdout.Split('\n').Skip(2).Where(line => line.Length > 0).Select(line => line.Split('`')[1]), Is.EqualTo(keys));
        });
    }

    [Test]
    public void Every_setting_has_a_description()
    {
        foreach (var (key, description) in Keys(typeof(HubOptions), ""))
            Assert.That(description, Has.Length.GreaterThan(15).And.EndsWith("."), key);
    }

    [Test]
    public void The_table_in_the_documentation_is_what_the_command_prints()
    {
        var page = File.ReadAllText(Repository.File("docs", "operations.md"));

        Assert.That(page, Does.Contain(Begin).And.Contain(End));
        Assert.That(
            page.Split(Begin)[1].Split(End)[0].Trim('\n'), Is.EqualTo(Cli.Run("settings").Stdout.Trim('\n')),
            $"Run: messagehub settings, and put its output between {Begin.Trim()} and {End} in docs/operations.md.");
    }

    [Test]
    public void A_key_that_is_no_setting_is_refused_with_its_name_wherever_it_is_given()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("appsettings.json", """{ "Wrokers": { "BatchSize": 3 }, "Logging": { "LogLevel": { "Default": "Warning" } } }""");

        var run = Cli.RunIn(sandbox.Folder, new Dictionary<string, string> { ["MessageHub__Storage__Provder"] = "Sqlite" }, "run", "--environment", "Development", "--set", "Transport:PublishFor=42420001");

        AssertRefused(
            run,
            "Transport:PublishFor is no setting of the hub", "Storage:Provder is no setting of the hub", "Wrokers:BatchSize is no setting of the hub", "'messagehub settings' lists them");
        Assert.That(run.Stderr, Does.Not.Contain("Logging"), "that is the framework's");
    }

    [TestCase("Workers:BatchSize=veel", "Workers:BatchSize: 'veel' is not a whole number.")]
    [TestCase("Workers:BatchSize=1.5", "Workers:BatchSize: '1.5' is not a whole number.")]
    [TestCase("Workers:LeaseSeconds=lang", "Workers:LeaseSeconds: 'lang' is not a number.")]
    [TestCase("workers:leaseseconds=lang", "Workers:LeaseSeconds: 'lang' is not a number.")]
    [TestCase("Transport:UseTls=ja", "Transport:UseTls: 'ja' is not true or false.")]
    [TestCase("Storage:Provider=Oracle", "Storage:Provider: 'Oracle' is not one of Sqlite, SqlServer.")]
    [TestCase("Storage:Provider=1", "Storage:Provider: '1' is not one of Sqlite, SqlServer.")]
    [TestCase("Roles=Intake,Kok", "Roles: 'Intake,Kok' is not one or more of Intake, Worker, Delivery, Console, All.")]
    [TestCase("Roles=None", "Roles: 'None' is not one or more of Intake, Worker, Delivery, Console, All.")]
    [TestCase("Retention:Months=jaar", "Retention:Months: 'jaar' is not a whole number.")]
    [TestCase("Workers:BatchSize=0", "Workers:BatchSize: ")]
    [TestCase("Workers:LeaseSeconds=0.5", "Workers:LeaseSeconds: ")]
    [TestCase("Retention:Months=11", "Retention:Months: ")]
    [TestCase("Telemetry:Otlp=otel:4317", "Telemetry:Otlp: 'otel:4317' is not an http address.")]
    [TestCase("Alerts:Webhook:Url=hook.example.nl", "Alerts:Webhook:Url: is not an http address.")]
    [TestCase("Alerts:Webhook:SecretFile=/nergens", "Alerts:Webhook:SecretFile: there is no file /nergens.")]
    [TestCase("Alerts:Mail:Host=mail", "Alerts:Mail:To: is not a list of mail addresses.")]
    [TestCase("Alerts:Rules:Stuck=Geel", "Alerts:Rules:Stuck: 'Geel' is not one of Never, Orange, Red.")]
    [TestCase("Alerts:EverySeconds=0", "Alerts:EverySeconds: ")]
    public void A_value_that_is_wrong_is_told_by_its_key_in_words_of_people(string set, string why)
    {
        var run = Cli.Run("run", "--environment", "Development", "--set", set);

        AssertRefused(run, why);
        Assert.That(run.Stderr, Does.Not.Match("System|Int32|Double|Boolean|Nullable|MessageHub\\.|Exception"));
    }

    [TestCase("Console:LocalAccounts=false", "Console:LocalAccounts: nobody could sign in")]
    [TestCase("Console:PublicAddress=hub.example.nl", "Console:PublicAddress: 'hub.example.nl' is not an address like https://hub.example.nl.")]
    [TestCase("Console:PublicAddress=http://hub.example.nl", "Console:PublicAddress: 'http://hub.example.nl' is not")]
    [TestCase("Console:PublicAddress=https://hub.example.nl/beheer", "Console:PublicAddress: 'https://hub.example.nl/beheer' is not")]
    [TestCase("Console:OpenIdConnect:Authority=http://login.example.nl", "Console:OpenIdConnect:Authority: 'http://login.example.nl' is not an https address")]
    [TestCase("Console:OpenIdConnect:Authority=https://login.example.nl", "Console:OpenIdConnect:ClientId: name the client", "Console:OpenIdConnect:ClientSecret: give either")]
    [TestCase("Console:OpenIdConnect:SessionHours=25", "Console:OpenIdConnect:SessionHours: ")]
    public void Signing_in_is_set_up_whole_or_not_at_all(string set, params string[] why) =>
        AssertRefused(Cli.Run("run", "--environment", "Development", "--set", set), why);

    [Test]
    public void A_client_has_one_secret_and_a_value_means_one_role()
    {
        string[] args =
        [
            "run", "--environment", "Development", "--set", "Console:OpenIdConnect:Authority=http://localhost:8080/realms/hub", "--set", "Console:OpenIdConnect:ClientId=hub",
            "--set", "Console:OpenIdConnect:ClientSecretFile=nergens.txt",
        ];

        AssertRefused(
            Cli.Run([.. args, "--set", "Console:OpenIdConnect:Lezer=beheerder"]), "Console:OpenIdConnect:ClientSecretFile: there is no file nergens.txt.",
            "Console:OpenIdConnect:RoleClaim: Lezer, Behandelaar and Beheerder must be different values.");
        AssertRefused(Cli.Run([.. args, "--set", "Console:OpenIdConnect:ClientSecret=x"]), "Console:OpenIdConnect:ClientSecret: give either");
        Assert.That(Cli.Run([.. args]).Stderr, Does.Not.Contain("Authority:"), "http is for this machine");
    }

    [Test]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var run = Cli.Run(
            "run", "--environment", "Development", "--set", "Workers:Concurrency=0", "--set", "Transport:Provider=RabbitMq", "--set", "Transport:Host= ",
            "--set", "Transport:Port=0", "--set", "Storage:Provider=SqlServer");

        AssertRefused(
            run, "Workers:Concurrency:", "Transport:Host: name the RabbitMQ host.", "Transport:Port:", "Transport:UserName: name the RabbitMQ user.", "Transport:Password: give either",
            "Storage:ConnectionString: SqlServer needs one");
        foreach (var once in new[] { "Transport:Host:", "Transport:UserName:", "Storage:ConnectionString:" })
            Assert.That(run.Stderr.Split(once), Has.Length.EqualTo(2), $"{once} is said once");
    }

    [TestCase("", null)]
    [TestCase("Alerts:Mail:UserName=hub", "Alerts:Mail:UserName: a UserName goes with a Password")]
    [TestCase("Alerts:Mail:Password=geheim", "Alerts:Mail:UserName: a UserName goes with a Password")]
    [TestCase("Alerts:Mail:UserName=hub Alerts:Mail:Password=geheim", null)]
    [TestCase("Alerts:Mail:UserName=hub Alerts:Mail:Password=geheim Alerts:Mail:Security=None", "Alerts:Mail:Security: without TLS the password would go over the network for all to read.")]
    [TestCase("Alerts:Mail:From=hub", "Alerts:Mail:From: is not a mail address.")]
    public void Mail_needs_addresses_and_a_password_needs_TLS(string more, string? why)
    {
        var settings = $"Alerts:Mail:Host=mail Alerts:Mail:From=hub@example.nl Alerts:Mail:To:0=beheer@example.nl {more} Workers:Concurrency=0".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var run = Cli.Run(["run", "--environment", "Development", .. settings.SelectMany(set => new[] { "--set", set })]);
        AssertRefused(run, "Workers:Concurrency:", why ?? "");
        Assert.That(run.Stderr.Contains("Alerts:", StringComparison.Ordinal), Is.EqualTo(why is not null));
        Assert.That(run.Stderr, Does.Not.Contain("geheim"));
    }

    [Test]
    public void What_is_for_tests_is_refused_outside_Development()
    {
        string[] args = ["run", "--roles", "Worker", "--set", "Testing:ThrowOnReferentie=X"];

        AssertRefused(Cli.Run([.. args, "--environment", "Production"]), "Testing:ThrowOnReferentie is for tests, in the Development environment only.");
        Assert.That(Cli.Run([.. args, "--environment", "Development"]).Stderr, Does.Not.Contain("Testing:"), "there it is not what is wrong");
    }

    [Test]
    public void Commands_beside_the_service_refuse_what_the_service_refuses()
    {
        var run = Cli.Run(new Dictionary<string, string> { ["MessageHub__Storage__Provder"] = "SqlServer" }, "deadletters", "list");

        AssertRefused(run, "Storage:Provder is no setting of the hub");
    }

    private static void AssertRefused(CliResult run, params string[] why)
    {
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Stdout, Is.Empty);
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            foreach (var part in why)
                Assert.That(run.Stderr, Does.Contain(part));
        });
    }

    /// <summary>As the options classes have them: what can be set is described, or is a section of its own.</summary>
    private static IEnumerable<(string Key, string Description)> Keys(Type options, string prefix) => options.GetProperties().Where(property => property.CanWrite).SelectMany(property =>
        property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal)
            ? Keys(property.PropertyType, $"{prefix}{property.Name}:")
            : [($"{prefix}{property.Name}", property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "")]);
}
