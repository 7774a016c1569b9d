using System.Text.RegularExpressions;
using MessageHub.Testing;
using MessageHub.Transport;

namespace MessageHub.Tests.Deploy;

/// <summary>deploy/compose.yaml, deploy/.env.example and deploy/Dockerfile agree with each other and with the program.</summary>
public partial class ComposeTests
{
    private static readonly string Compose = File.ReadAllText(Repository.File("deploy", "compose.yaml"));
    private static readonly Yaml Root = Yaml.Parse(Compose);
    private static readonly string Dockerfile = File.ReadAllText(Repository.File("deploy", "Dockerfile"));

    private static readonly IReadOnlyDictionary<string, string> Example = File.ReadLines(Repository.File("deploy", ".env.example"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    private static IEnumerable<string> Services => Root["services"].Keys;

    /// <summary>Those that run the hub's own image.</summary>
    private static IEnumerable<string> Hubs() => Services.Where(name => Service(name).Has("build"));

    [TestCaseSource(nameof(Hubs))]
    public void The_program_knows_every_setting(string service) => Assert.That(Settings.Unknown(Service(service)["environment"].Keys), Is.Empty);

    [TestCaseSource(nameof(Hubs))]
    public void The_program_starts_with_these_settings(string service) =>
        Settings.AssertAccepted(Settings.Try(Environment(service), Service(service)["command"].Texts));

    [Test]
    public void A_wrong_setting_would_be_noticed()
    {
        var wrong = new Dictionary<string, string>(Environment("worker-1")) { ["MessageHub__Storage__Provider"] = "Oracle" };
        Assert.That(() => Settings.AssertAccepted(Settings.Try(wrong, ["run"])), Throws.InstanceOf<AssertionException>());
        Assert.That(Settings.Unknown(["MessageHub__Storage__Povider"]), Is.Not.Empty);
    }

    [TestCaseSource(nameof(Services))]
    public void What_a_service_waits_for_is_there_and_ends_or_tells_its_health(string service)
    {
        foreach (var other in Service(service)["depends_on"].Keys)
        {
            Assert.That(Services, Does.Contain(other));
            var condition = Service(service)["depends_on"][other]["condition"].Text;
            Assert.That(
                condition, Is.EqualTo(Ends(other) ? "service_completed_successfully" : "service_healthy"), $"{service} waits for {other}");
            Assert.That(Ends(other) || Service(other).Has("healthcheck"), $"{other} has no health check");
        }
    }

    /// <summary>Without a database 'migrate' fails, without the grants the service does.</summary>
    [Test]
    public void The_database_is_made_migrated_and_granted_before_a_hub_runs()
    {
        string[] order = ["sqlserver", "database", "logins", "migrate", "grants"];
        for (var i = 1; i < order.Length; i++)
            Assert.That(Service(order[i])["depends_on"].Keys, Does.Contain(order[i - 1]));
        foreach (var hub in Hubs().Where(name => !Ends(name)))
            Assert.That(Service(hub)["depends_on"].Keys, Is.EquivalentTo(new[] { "rabbitmq", "grants" }), hub);
        Assert.That(Scripts(), Is.EqualTo(new[] { "database create-database.sql", "logins logins.sql", "grants grants.sql" }));
    }

    [TestCaseSource(nameof(Services))]
    public void Every_secret_and_volume_is_declared(string service)
    {
        Assert.That(Service(service)["secrets"].Texts, Is.SubsetOf(Root["secrets"].Keys));
        foreach (var volume in Service(service)["volumes"].Texts.Select(volume => volume.Split(':')[0]))
            Assert.That(volume[0] == '.' ? Directory.Exists(Repository.File("deploy", volume)) : Root["volumes"].Has(volume), volume);
    }

    [TestCaseSource(nameof(Hubs))]
    public void A_secret_reaches_the_hub_as_a_file(string service)
    {
        var files = Environment(service).Where(variable => variable.Key.EndsWith("File", StringComparison.Ordinal)).Select(variable => variable.Value);
        Assert.That(files, Is.SubsetOf(Service(service)["secrets"].Texts.Select(secret => $"/run/secrets/{secret}")));
        Assert.That(Service(service)["environment"].Keys, Has.None.EndsWith("Password").And.None.EndsWith("ConnectionString"));
    }

    [Test]
    public void No_password_stands_in_a_file()
    {
        foreach (var service in Services)
        {
            foreach (var name in Service(service)["environment"].Keys.Where(name => Secret().IsMatch(name)))
                Assert.That(Service(service)["environment"][name].Text, Does.Match(@"^(\$\{\w+:\?fill in deploy/\.env\}|/run/secrets/\w+)$"), $"{service}: {name}");
        }

        foreach (var (name, value) in Example)
            Assert.That(value, name.EndsWith("PASSWORD", StringComparison.Ordinal) ? Is.Empty : Does.Not.Match(@"Password=(?!\$\{\w+\};)"), name);
    }

    [Test]
    public void The_example_of_env_has_every_variable_and_no_other()
    {
        var used = Variable().Matches(Compose + string.Join('\n', Example.Values)).Select(match => match.Groups[1].Value)
            .Concat(Root["secrets"].Keys.Select(secret => Root["secrets"][secret]["environment"].Text));
        Assert.That(used.Distinct(), Is.EquivalentTo(Example.Keys));
    }

    [Test]
    public void Ports_agree()
    {
        var port = Regex.Match(Dockerfile, @"MessageHub__Urls=http://\+:(\d+)").Groups[1].Value;
        Assert.That(port, Is.Not.Empty);
        Assert.That(Dockerfile, Does.Contain($"EXPOSE {port}\n"));
        Assert.That(Service("intake")["ports"].Texts.Single(), Does.EndWith($":{port}"));
        Assert.That(Service("rabbitmq")["ports"].Texts, Has.Some.EndsWith($":{new TransportOptions().Port}"));
        Assert.That(
            Service("health")["healthcheck"]["test"].Texts.Where(argument => argument.StartsWith("http", StringComparison.Ordinal)),
            Is.EquivalentTo(Hubs().Where(name => !Ends(name)).Select(name => $"http://{name}:{port}/health/ready")), "every hub is asked for its health");
    }

    [Test]
    public void The_image_is_built_from_what_is_there()
    {
        foreach (var hub in Hubs())
            Assert.That(File.Exists(Path.Combine(Repository.File("deploy", Service(hub)["build"]["context"].Text), Service(hub)["build"]["dockerfile"].Text)), hub);
        Assert.That(File.Exists(Repository.File(Regex.Match(Dockerfile, @"dotnet publish (\S+)").Groups[1].Value)));
        Assert.That(Dockerfile, Does.Contain($"ENTRYPOINT [\"dotnet\", \"{typeof(global::MessageHub.Generate.MessageGenerator).Assembly.GetName().Name}.dll\"]"));
        Assert.That(Settings.Unknown(Regex.Matches(Dockerfile, @"(MessageHub__\w+)=").Select(match => match.Value[..^1])), Is.Empty);
    }

    private static Yaml Service(string name) => Root["services"][name];

    private static bool Ends(string service) => Service(service)["restart"].Text == "no";

    private static Dictionary<string, string> Environment(string service) => Service(service)["environment"].Keys.ToDictionary(
        name => name, name => Variable().Replace(Service(service)["environment"][name].Text, "filled-in"));

    private static IEnumerable<string> Scripts()
    {
        foreach (var service in Services)
        {
            foreach (var script in Service(service)["command"].Texts.Where(argument => argument.StartsWith("/scripts/", StringComparison.Ordinal)))
            {
                var file = Path.GetFileName(script);
                Assert.That(File.Exists(Repository.File("deploy", "sqlserver", file)), file);
                foreach (Match variable in Regex.Matches(File.ReadAllText(Repository.File("deploy", "sqlserver", file)), @"^[^-\n]*?\$\((\w+)\)", RegexOptions.Multiline))
                    Assert.That(Service(service)["environment"].Keys, Does.Contain(variable.Groups[1].Value), file);
                yield return $"{service} {file}";
            }
        }
    }

    [GeneratedRegex(@"(?<!\$)\$\{(\w+)[^}]*\}")]
    private static partial Regex Variable();

    [GeneratedRegex("password|_PASS$|connectionstring", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
