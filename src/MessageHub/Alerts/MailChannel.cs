using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MessageHub.Processing.Alerts;
using MessageHub.Processing.Ports;
using MessageHub.Settings;
using MimeKit;

namespace MessageHub.Alerts;

/// <summary>Alerts as one e-mail to all addresses, over a connection of its own. What the server says is not repeated: it may hold addresses.</summary>
/// <param name="trust">Whose certificate is taken; null: who the machine trusts.</param>
internal sealed class MailChannel(MailOptions options, RemoteCertificateValidationCallback? trust = null) : IAlertChannel
{
    /// <summary>For the whole conversation, however slowly each answer comes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Name => "mail";

    public async Task SendAsync(IReadOnlyList<AlertMessage> messages, DateTimeOffset at, CancellationToken cancellation)
    {
        using var mail = new MimeMessage { Subject = AlertTexts.Summary(messages), Date = at };
        mail.From.Add(MailboxAddress.Parse(options.From));
        mail.To.AddRange(options.To.Select(MailboxAddress.Parse));

        // RFC 3834: no holiday answers to a machine.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = new TextPart("plain") { Text = string.Join("\r\n", messages.Select(AlertTexts.Say)) + "\r\n" };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await SendAsync(mail, patience.Token);
        }
        catch (Exception e) when (ReasonOf(e) is { } reason && !cancellation.IsCancellationRequested)
        {
            throw new AlertNotSentException(reason, e);
        }
    }

    /// <summary>Null: a bug of ours.</summary>
    private static string? ReasonOf(Exception e) => e switch
    {
        SmtpCommandException refused => $"the mail server refused: {refused.ErrorCode}, {(int)refused.StatusCode}",
        AuthenticationException => "the mail server did not take user and password",
        SslHandshakeException => "no TLS with the mail server: its certificate is not trusted, or not for this host",
        NotSupportedException => "the mail server does not offer what Alerts:Mail:Security asks for",
        TimeoutException or OperationCanceledException => "the mail server did not answer in time",
        SocketException socket => $"the mail server cannot be reached ({socket.SocketErrorCode})",
        ProtocolException or ServiceNotConnectedException or IOException => "the connection to the mail server broke",
        _ => null,
    };

    private async Task SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = (int)TimeSpan.FromSeconds(options.TimeoutSeconds).TotalMilliseconds, CheckCertificateRevocation = options.CheckRevocation };
        if (trust is not null)
            client.ServerCertificateValidationCallback = trust;

        await client.ConnectAsync(options.Host!, options.Port, Security, cancellation);
        if (!string.IsNullOrEmpty(options.UserName))
            await client.AuthenticateAsync(options.UserName, options.ReadPassword()!, cancellation);
        await client.SendAsync(mail, cancellation);

        // It has the mail: how it says goodbye is its own affair.
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception e) when (ReasonOf(e) is not null)
        {
            // The mail was sent.
        }
    }

    private SecureSocketOptions Security => options.Security switch
    {
        MailTls.StartTls => SecureSocketOptions.StartTls,
        MailTls.Tls => SecureSocketOptions.SslOnConnect,
        MailTls.None => SecureSocketOptions.None,
    };
}
