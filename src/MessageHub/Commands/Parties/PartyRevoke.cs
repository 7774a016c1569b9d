using System.CommandLine;
using System.Globalization;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands.Parties;

/// <summary><c>messagehub parties revoke</c>: refuse a certificate, or end that it acts for one party.</summary>
internal static class PartyRevoke
{
    public static Command Create(OperatorCommands shared)
    {
        var certificate = new Argument<string>("certificate")
        {
            Description = "Its number, as list shows it; or the SHA-256 thumbprint of one certificate, also of a holder who stays known.",
        };
        var party = new Option<string?>("--party") { Description = "Only let it act no more for this party, which takes back its consent.", HelpName = "code" };
        var reason = new Option<string?>("--reason") { Description = "Why; kept in the audit trail. Name no persons.", HelpName = "text" };
        var revoke = new Command("revoke", "Refuse a certificate from now on.") { certificate, party, reason };
        revoke.SetAction(parsed => shared.UseAsync(
            parsed, hub => RevokeAsync(hub, parsed.GetRequiredValue(certificate), parsed.GetValue(party), parsed.GetValue(reason))));
        return revoke;
    }

    private static async Task<int> RevokeAsync(IServiceProvider hub, string certificate, string? party, string? reason)
    {
        var operations = hub.GetRequiredService<Operations>();
        var number = long.TryParse(certificate, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : await FindAsync(hub, certificate);
        if (party is not null)
        {
            return number is { } acting && await operations.WithdrawPartyAsync(acting, party, OperatorCommands.Who, reason, CancellationToken.None)
                ? Done($"Certificate {acting} acts for {party} no more.")
                : NotFound($"certificate {certificate} does not act for {party}.");
        }

        if (number is { } known)
        {
            return await operations.RevokeCertificateAsync(known, OperatorCommands.Who, reason, CancellationToken.None)
                ? Done($"Certificate {known} is revoked.")
                : NotFound($"there is no certificate {known}, or it was revoked before.");
        }

        // Its holder may be registered, or nobody: this one is refused in any case.
        var added = await operations.RevokeCertificateAsync(OfferedCertificate.ThumbprintOf(certificate)!, OperatorCommands.Who, reason, CancellationToken.None);
        return Done($"Certificate {added} is revoked; others of its holder are not.");
    }

    /// <summary>The number of what is registered by this thumbprint and not revoked; null when nothing is.</summary>
    private static async Task<long?> FindAsync(IServiceProvider hub, string text)
    {
        var thumbprint = OfferedCertificate.ThumbprintOf(text) ?? throw new CommandException($"'{text}' is neither a number of 'parties list' nor a SHA-256 thumbprint.");
        var all = await hub.GetRequiredService<ICertificateRegistry>().ListCertificatesAsync(CancellationToken.None);
        return all.FirstOrDefault(certificate => certificate.RevokedAt is null && certificate.Key == thumbprint)?.Id;
    }

    private static int Done(FormattableString text)
    {
        Console.WriteLine(FormattableString.Invariant(text));
        return ExitCodes.Fine;
    }

    private static int NotFound(string text)
    {
        CommandLine.Tell(text);
        return ExitCodes.Findings;
    }
}
