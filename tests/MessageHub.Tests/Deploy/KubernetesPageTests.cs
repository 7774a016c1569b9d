using System.Text.RegularExpressions;
using MessageHub.Testing;

namespace MessageHub.Tests.Deploy;

/// <summary>The manifests of deploy/kubernetes.md agree with the program.</summary>
public partial class KubernetesPageTests
{
    private static IEnumerable<TestCaseData> Containers()
    {
        foreach (Match block in Block().Matches(File.ReadAllText(Repository.File("deploy", "kubernetes.md"))))
        {
            var spec = Yaml.Parse(block.Groups[1].Value)["spec"];
            var pod = spec.Has("template") ? spec["template"]["spec"] : spec;
            foreach (var container in pod["containers"].Items)
                yield return new TestCaseData(container, pod).SetArgDisplayNames(container["name"].Text);
        }
    }

    [Test]
    public void There_is_a_pod_and_a_migration() =>
        Assert.That(Containers().Select(data => ((Yaml)data.Arguments[0]!)["name"].Text), Is.EqualTo(new[] { "messagehub", "migrate" }));

    [TestCaseSource(nameof(Containers))]
    public void The_program_starts_with_these_settings(Yaml container, Yaml pod)
    {
        var environment = Environment(container);
        Assert.That(Settings.Unknown(environment.Keys), Is.Empty);
        Assert.That(environment, Does.ContainKey("MessageHub__Storage__Provider"));
        Settings.AssertAccepted(Settings.Try(environment, container["args"].Texts));
    }

    [TestCaseSource(nameof(Containers))]
    public void What_it_reads_is_mounted_from_a_secret(Yaml container, Yaml pod)
    {
        var mounts = container["volumeMounts"].Items.ToDictionary(mount => mount["mountPath"].Text, mount => mount["name"].Text);
        var secrets = pod["volumes"].Items.Where(volume => volume.Has("secret")).Select(volume => volume["name"].Text).ToList();
        Assert.That(mounts.Values, Is.EquivalentTo(pod["volumes"].Items.Select(volume => volume["name"].Text)));
        foreach (var (name, value) in Environment(container).Where(variable => variable.Key.EndsWith("File", StringComparison.Ordinal)))
            Assert.That(secrets, Does.Contain(mounts[Path.GetDirectoryName(value)!]), name);
    }

    [TestCaseSource(nameof(Containers))]
    public void It_is_asked_for_its_health_where_it_listens(Yaml container, Yaml pod)
    {
        var dockerfile = File.ReadAllText(Repository.File("deploy", "Dockerfile"));
        var health = File.ReadAllText(Repository.File("docs", "operations.md"));
        foreach (var probe in container["args"].Texts.First() == "run" ? ["livenessProbe", "readinessProbe", "startupProbe"] : Array.Empty<string>())
        {
            var http = container[probe]["httpGet"];
            Assert.That(dockerfile, Does.Contain($"EXPOSE {http["port"].Text}\n"), probe);
            Assert.That(health, Does.Contain($"`{http["path"].Text}`"), probe);
        }
    }

    private static Dictionary<string, string> Environment(Yaml container) =>
        container["env"].Items.ToDictionary(variable => variable["name"].Text, variable => variable["value"].Text);

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
