using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MessageHub.Tests.Alerts;

/// <summary>A mail server on loopback: as much of SMTP (RFC 5321, STARTTLS, AUTH PLAIN) as a client needs to hand over a mail, and the faults that a test asks for.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;

    /// <param name="certificate">With it STARTTLS is offered.</param>
    public SmtpServer(X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Mails that were taken: sender, recipients, and all that was between DATA and the point.</summary>
    public ConcurrentQueue<Mail> Mails { get; } = new();

    /// <summary>What clients said of themselves with AUTH PLAIN.</summary>
    public ConcurrentQueue<string> Credentials { get; } = new();

    /// <summary>Commands that get this answer, by their first word, in place of the usual; an empty answer is none at all.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
                conversations.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                await SayAsync(stream, "220 test");
                var mail = new Mail("", [], "");
                var isSafe = false;
                while (await LineAsync(stream) is { } line)
                {
                    var word = line.Split([' ', ':'], 2)[0].ToUpperInvariant();
                    if (Answers.TryGetValue(word, out var answer))
                    {
                        if (answer.Length > 0)
                            await SayAsync(stream, answer);
                        continue;
                    }

                    switch (word)
                    {
                        case "EHLO":
                            await SayAsync(stream, certificate is not null && !isSafe ? "250-test\r\n250 STARTTLS" : isSafe ? "250-test\r\n250 AUTH PLAIN" : "250 test");
                            break;
                        case "STARTTLS":
                            await SayAsync(stream, "220 go on");
                            var safe = new SslStream(stream);
                            await safe.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
                            (stream, isSafe) = (safe, true);
                            break;
                        case "AUTH":
                            Credentials.Enqueue(Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Replace('\0', '/'));
                            await SayAsync(stream, "235 welcome");
                            break;
                        case "MAIL":
                            mail = mail with { From = Address(line) };
                            await SayAsync(stream, "250 ok");
                            break;
                        case "RCPT":
                            mail = mail with { To = [.. mail.To, Address(line)] };
                            await SayAsync(stream, "250 ok");
                            break;
                        case "DATA":
                            await SayAsync(stream, "354 go on");
                            var data = new StringBuilder();
                            while (await LineAsync(stream) is { } text && text != ".")
                                data.Append(text).Append('\n');
                            Mails.Enqueue(mail with { Data = data.ToString() });
                            await SayAsync(stream, "250 taken");
                            break;
                        case "QUIT":
                            await SayAsync(stream, "221 bye");
                            return;
                        default:
                            await SayAsync(stream, "502 not here");
                            break;
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client left, or the test is over.
            }
        }
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    private async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop.Token);

    /// <summary>Null when the client left.</summary>
    private async Task<string?> LineAsync(Stream stream)
    {
        var (line, one) = (new List<byte>(), new byte[1]);
        while (await stream.ReadAsync(one, stop.Token) == 1)
        {
            if (one[0] == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}

internal sealed record Mail(string From, string[] To, string Data);
