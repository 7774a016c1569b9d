using System.Net.Security;
using System.Net.Sockets;
using MessageHub.Flow.Tests.Gateway;
using MessageHub.Testing;

namespace MessageHub.Flow.Tests.Hostile;

/// <summary>The real executable, and connections to it: bare in Development, where the party names itself, or over TLS with the party's certificate.</summary>
internal sealed class HostileHub : IDisposable
{
    private readonly int port;
    private readonly Func<string, SslClientAuthenticationOptions?> tls;

    private HostileHub(HubProcess process, HttpClient client, int port, Func<string, SslClientAuthenticationOptions?> tls) =>
        (Process, Client, this.port, this.tls) = (process, client, port, tls);

    public HubProcess Process { get; }

    /// <summary>Of the kit's provider.</summary>
    public HttpClient Client { get; }

    public static async Task<HostileHub> RunAsync(string data, string environment, IReadOnlyDictionary<string, string?> variables, params string[] settings)
    {
        var port = HubProcess.FreePort();
        if (environment != "Development")
        {
            var secure = await SecureHub.RunAsync(data, port, variables, [.. SecureHub.SettingsOf(data, port), .. settings], environment);
            return new HostileHub(secure.Process, secure.ClientOf(Keten.Aanbieder), port, party => SecureHub.TlsOf(data, party));
        }

        var hub = await HubProcess.RunAsync(data, port, variables, settings);
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        client.DefaultRequestHeaders.Add("X-Party", $"Instelling:{Keten.Aanbieder}");
        return new HostileHub(hub, client, port, _ => null);
    }

    public Task<Stream> ConnectAsync() => ConnectAsync(Keten.Aanbieder);

    public async Task<Stream> ConnectAsync(string party)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("localhost", port);
        var plain = new NetworkStream(socket, ownsSocket: true);
        if (tls(party) is not { } options)
            return plain;

        var secured = new SslStream(plain);
        await secured.AuthenticateAsClientAsync(options);
        return secured;
    }

    public void Dispose()
    {
        Client.Dispose();
        Process.Dispose();
    }
}
