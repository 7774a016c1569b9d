using System.CommandLine;
using System.Globalization;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands.Parties;

/// <summary><c>messagehub parties list</c>: the parties, and below them the certificates by number.</summary>
internal static class PartyList
{
    public static Command Create(OperatorCommands shared)
    {
        var list = new Command("list", "List the parties, and the certificates by which they are known.");
        list.SetAction(parsed => shared.UseAsync(
            parsed, hub => ListAsync(hub.GetRequiredService<IPartyRegistry>(), hub.GetRequiredService<ICertificateRegistry>())));
        return list;
    }

    private static async Task<int> ListAsync(IPartyRegistry registry, ICertificateRegistry certificates)
    {
        var parties = await registry.ListAsync(CancellationToken.None);
        foreach (var party in parties)
            WriteLine(party.Code, party.Naam, party.Route.ToString(), party.IsServed ? "served" : "-", OrDash(party.SendsFor));
        if (parties.Count == 0)
            Console.WriteLine("There are no parties yet.");

        foreach (var certificate in await certificates.ListCertificatesAsync(CancellationToken.None))
        {
            WriteLine(
                "certificate " + certificate.Id.ToString(CultureInfo.InvariantCulture), OrDash(certificate.Parties), PeriodOf(certificate),
                certificate.RevokedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"revoked {at:yyyy-MM-dd HH:mm:ss}Z by {certificate.RevokedBy}") : "-",
                NameOf(certificate.Key));
        }

        return ExitCodes.Fine;
    }

    public static string NameOf(CertificateKey key) => key switch
    {
        CertificateKey.Thumbprint thumbprint => $"sha256 {thumbprint.Sha256}",
        CertificateKey.Holder holder => $"subject {holder.Subject}, issuer {holder.Issuer}",
        _ => throw new InvalidOperationException($"{key.GetType().Name} is not shown."),
    };

    private static string PeriodOf(RegisteredCertificate certificate) => certificate.Period == Period.Always
        ? "-"
        : $"{CertificateFiles.Text(certificate.Period.From, isEnd: false)}..{CertificateFiles.Text(certificate.Period.Until, isEnd: true)}";

    private static string OrDash(IReadOnlyList<string> codes) => codes.Count == 0 ? "-" : string.Join(' ', codes);

    private static void WriteLine(params string[] cells) => Console.WriteLine(string.Join('\t', cells));
}
