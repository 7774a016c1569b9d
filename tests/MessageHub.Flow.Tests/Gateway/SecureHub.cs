using System.Diagnostics;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace MessageHub.Flow.Tests.Gateway;

/// <summary>The real executable as in production: over TLS, with parties that are known by certificates, made by its own command line.</summary>
internal sealed class SecureHub : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private SecureHub(string data, int port, HubProcess process) => (Data, Port, Process) = (data, port, process);

    public HubProcess Process { get; }

    public int Port { get; }

    public string Data { get; }

    public Uri Address => AddressOf(Port);

    public static string Certificates(string data) => Path.Combine(data, "test-certificates");

    /// <summary>Adds a party with a client certificate of the private authority. Returns what the command said.</summary>
    public static Task<string> AddPartyAsync(string data, string code, params string[] more) => CommandAsync([
        "parties", "add", code, "--name", $"Partij {code}", "--test-certificate", "--data", data, .. code.Length == 4 ? ["--served"] : Array.Empty<string>(), .. more]);

    /// <summary>Runs a command of the executable that must succeed.</summary>
    public static async Task<string> CommandAsync(params string[] args)
    {
        using var command = HubProcess.Start(args);
        Assert.That(await command.EndAsync(), Is.Zero, command.Output);
        return command.Output;
    }

    /// <summary>Settings of a service that trusts the private authority.</summary>
    public static string[] SettingsOf(string data, int port) =>
    [
        $"Tls:Certificate={Path.Combine(Certificates(data), "server.pem")}", $"Authentication:Certificate:TrustedIssuers:0={Path.Combine(Certificates(data), "ca.pem")}",
        "Authentication:Certificate:Revocation=NoCheck", $"Gateway:PublicAddress={AddressOf(port)}",
    ];

    /// <summary>Starts the service in Production and waits until it is ready.</summary>
    public static async Task<SecureHub> RunAsync(string data, params string[] settings)
    {
        var port = HubProcess.FreePort();
        return await RunAsync(data, port, new Dictionary<string, string?>(), [.. SettingsOf(data, port), .. settings]);
    }

    public static async Task<SecureHub> RunAsync(
        string data, int port, IReadOnlyDictionary<string, string?> environment, string[] settings, string name = "Production")
    {
        var process = HubProcess.Start(
            environment,
            ["run", "--data", data, "--urls", AddressOf(port).ToString(), "--environment", name, .. settings.SelectMany(set => new[] { "--set", set })]);
        using var client = ClientOf(data, port);
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready");
                if (response.IsSuccessStatusCode)
                    return new SecureHub(data, port, process);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
            }

            await Task.Delay(50);
        }

        process.Dispose();
        Assert.Fail($"The service did not become ready:\n{process.Output}");
        throw new UnreachableException();
    }

    /// <summary>A client with the test certificate of this party; null: with none.</summary>
    public HttpClient ClientOf(string? party) => ClientOf(Data, Port, party);

    public static HttpClient ClientOf(string data, int port, string? party = null) =>
        new(new SocketsHttpHandler { SslOptions = TlsOf(data, party) }) { BaseAddress = AddressOf(port), Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Trusts the private authority, and shows this party's certificate.</summary>
    public static SslClientAuthenticationOptions TlsOf(string data, string? party)
    {
        var chain = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        chain.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(Path.Combine(Certificates(data), "ca.pem")));
        var ssl = new SslClientAuthenticationOptions { CertificateChainPolicy = chain, TargetHost = "localhost" };
        if (party is null)
            return ssl;

        var own = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(Certificates(data), party + ".pfx"), null);
        ssl.ClientCertificates = [own];
        ssl.LocalCertificateSelectionCallback = (_, _, _, _, _) => own;
        return ssl;
    }

    public void Dispose() => Process.Dispose();

    private static Uri AddressOf(int port) => new($"https://localhost:{port}");
}
