using System.CommandLine;
using MessageHub.Composition;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.TestCertificates;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands.Parties;

/// <summary><c>messagehub parties add</c>: a party, what is new of it, and a certificate that may act for it.</summary>
internal static class PartyAdd
{
    public static Command Create(OperatorCommands shared)
    {
        var code = PartiesCommand.PartyCode();
        var naam = new Option<string?>("--name") { Description = "For people; must be given for a new party.", HelpName = "text" };
        var route = new Option<DeliveryRoute?>("--route")
        {
            Description = "How it gets its messages: it fetches them from its mailbox (as a new party does), or they are published to RabbitMQ.",
        };
        var served = new Option<bool?>("--served") { Description = "A municipality that this hub judges for." };
        var sendsFor = new Option<string[]?>("--sends-for")
        {
            Description = "Other parties that it may send and fetch for, with their consent.", HelpName = "code", AllowMultipleArgumentsPerToken = true,
        };
        var certificate = new Option<string?>("--certificate")
        {
            Description = "A client certificate that may act for it, besides others: its file (PEM or DER), or its SHA-256 thumbprint.", HelpName = "file",
        };
        var knownBy = new Option<KnownBy>("--known-by")
        {
            Description = "Thumbprint: this certificate only. Holder: any of the same holder from the same issuer, so that a renewed one is known too.",
            DefaultValueFactory = _ => KnownBy.Thumbprint,
        };
        var from = SharedOptions.Date("--from", "The first day on which the certificate is known.");
        var until = SharedOptions.Date("--until", "The last day on which the certificate is known.");
        var test = new Option<bool>("--test-certificate")
        {
            Description = "Make a client certificate (.pem and .pfx) for a first try, from a private authority in the data folder that is made once.",
        };

        var add = new Command("add", "Add a party, or change what is named of one that is known; or let a certificate act for it.")
        {
            code, naam, route, served, sendsFor, certificate, knownBy, from, until, test,
        };
        add.Validators.Add(result =>
        {
            if (result.GetValue(test) && result.GetValue(certificate) is not null)
                result.AddError("give --certificate or --test-certificate, not both.");
        });
        add.SetAction(parsed => shared.UseAsync(
            parsed,
            async hub =>
            {
                var changes = new PartyChanges(parsed.GetValue(naam), parsed.GetValue(route), parsed.GetValue(served), parsed.GetValue(sendsFor));
                var period = CertificateFiles.PeriodOf(parsed.GetValue(from), parsed.GetValue(until));
                (CertificateKey, Period)? registration =
                    parsed.GetValue(certificate) is { } file ? CertificateFiles.Registration(file, parsed.GetValue(knownBy), period) : null;
                var party = await SaveAsync(hub, parsed.GetRequiredValue(code), changes);
                if (registration is { } known)
                    await AllowAsync(hub, party, known);
                if (parsed.GetValue(test))
                    await AllowTestAsync(hub, party, shared.DataFolder(parsed), parsed.GetValue(knownBy), period);
                return ExitCodes.Fine;
            },
            create: true));
        return add;
    }

    private static async Task<Party> SaveAsync(IServiceProvider hub, string code, PartyChanges changes)
    {
        var known = (await hub.GetRequiredService<IPartyRegistry>().ListAsync(CancellationToken.None)).FirstOrDefault(party => party.Code == code);
        var party = changes.Apply(code, known);
        if (party == known)
            return party;

        await hub.GetRequiredService<Operations>().SavePartyAsync(party, OperatorCommands.Who, CancellationToken.None);
        Console.WriteLine($"Party {code} is known.");
        return party;
    }

    private static async Task AllowAsync(IServiceProvider hub, Party party, (CertificateKey Key, Period Period) registration)
    {
        var (key, period) = registration;
        var id = await hub.GetRequiredService<Operations>().AddCertificateAsync(key, [party.Code], period, OperatorCommands.Who, CancellationToken.None);
        Console.WriteLine(FormattableString.Invariant($"Certificate {id} acts for {party.Code}: {PartyList.NameOf(key)}."));
    }

    private static async Task AllowTestAsync(IServiceProvider hub, Party party, string dataFolder, KnownBy knownBy, Period period)
    {
        var authority = TestAuthority.Open(dataFolder, hub.GetRequiredService<TimeProvider>());
        var (certificate, pem, pfx) = authority.IssueClient(party.Code);
        await AllowAsync(hub, party, CertificateFiles.Registration(certificate, knownBy, period));
        Console.WriteLine(
            $"""
            For tests: {pem} (with its key) and {pfx} (no password). Run the service so that it trusts them:
              messagehub run --data {dataFolder} --urls https://localhost:5443 --set Tls:Certificate={authority.ServerPath} \
                --set Authentication:Certificate:TrustedIssuers:0={authority.AuthorityPath} --set Authentication:Certificate:Revocation=NoCheck
            """);
    }
}

/// <summary>What is said of a party; null: nothing, so it stays as it was.</summary>
internal sealed record PartyChanges(string? Naam, DeliveryRoute? Route, bool? IsServed, string[]? SendsFor)
{
    /// <exception cref="CommandException">This cannot be a party.</exception>
    public Party Apply(string code, Party? known)
    {
        // An option that can be given several times is empty when it is not given.
        var sendsFor = SendsFor is { Length: > 0 } given ? given : known?.SendsFor ?? [];
        if (sendsFor.FirstOrDefault(other => !Party.IsCode(other)) is { } wrong)
            throw new CommandException($"--sends-for: '{wrong}' is no party.");

        var party = new Party(
            code, Naam ?? known?.Naam ?? throw new CommandException($"{code} is not known yet: give its --name."), Route ?? known?.Route ?? DeliveryRoute.Mailbox,
            IsServed ?? known?.IsServed ?? false, sendsFor);
        return party is { IsServed: true, Rol: not PartyRol.Gemeente } ? throw new CommandException($"--served is for a municipality; {code} is a provider.") : party;
    }
}
