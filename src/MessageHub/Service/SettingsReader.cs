using System.Globalization;
using System.Net;
using MessageHub.Commands;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing.Workers;
using MessageHub.Transport;
using Microsoft.Extensions.Configuration;

namespace MessageHub.Service;

/// <summary>Reads settings and says everything that is wrong with them at once.</summary>
internal sealed class SettingsReader(IConfiguration configuration, bool isDevelopment)
{
    public const string DefaultUrl = "http://localhost:5080";
    private const string ThrowOnReferentie = "Testing:ThrowOnReferentie";

    private readonly List<string> errors = [];

    /// <exception cref="CommandException">A setting is wrong, or the service would be open to everybody.</exception>
    public HubSettings Read()
    {
        var defaults = new WorkerOptions();
        var roles = Roles();
        var concurrency = Number("Workers:Concurrency", defaults.Concurrency, 1, 256);
        var settings = new HubSettings
        {
            Urls = (Text("Urls") ?? DefaultUrl).Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Roles = roles,
            Store = StoreSettings.Read(configuration, errors),
            Transport = Transport(roles, concurrency),
            Declarations = OneOf("Answers:Declarations", DeclarationsDecidedBy.Hub),
            SchemaPath = Text("Schemas:Path"),
            AgreementsPath = Text("Agreements:Path"),
            ThrowOnReferentie = Text(ThrowOnReferentie),
            Workers = defaults with
            {
                Concurrency = concurrency,
                BatchSize = Number("Workers:BatchSize", defaults.BatchSize, 1, 5000),
                Attempts = Number("Workers:Attempts", defaults.Attempts, 1, 100),
                SweepInterval = TimeSpan.FromSeconds(Number("Workers:SweepSeconds", (int)defaults.SweepInterval.TotalSeconds, 1, 3600)),
                MaximumBackOff = TimeSpan.FromSeconds(Number("Workers:MaximumBackOffSeconds", (int)defaults.MaximumBackOff.TotalSeconds, 1, 3600)),
            },
        };
        Check(settings);
        return errors.Count == 0 ? settings : throw new CommandException(string.Join(" ", errors));
    }

    private void Check(HubSettings settings)
    {
        if (settings.ThrowOnReferentie is not null && !isDevelopment)
            errors.Add($"{ThrowOnReferentie} is for tests, in the Development environment only.");
        if ((settings.Transport.Provider == TransportProvider.InMemory || settings.Store.Provider == StorageProvider.Sqlite) && settings.Roles != TransportRoles.All)
            errors.Add("Roles can only be split over processes that share Storage:Provider=SqlServer and Transport:Provider=RabbitMq.");
        if (settings.AgreementsPath is { } agreements && !File.Exists(agreements))
            errors.Add($"Agreements:Path: there is no file {agreements}.");

        foreach (var url in settings.Urls.Where(url => !Uri.TryCreate(Parsable(url), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            errors.Add($"Urls: '{url}' is not an http address like {DefaultUrl}.");
        if (errors.Count == 0 && settings.HasGateway)
            CheckAuthentication(settings);
    }

    private void CheckAuthentication(HubSettings settings)
    {
        if (!isDevelopment)
        {
            errors.Add("No authentication of parties is configured, so the service does not start; to try it on this machine only, give --environment Development.");
        }
        else if (settings.Urls.FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            errors.Add($"Urls: without authentication the service listens on this machine only (localhost), not on {open}.");
        }
    }

    /// <summary>The section Transport; streams worked on at once and wake-ups in hand go together unless both are set.</summary>
    private TransportOptions Transport(TransportRoles roles, int concurrency)
    {
        var options = new TransportOptions();
        options.Concurrency = Math.Max(options.Concurrency, concurrency);
        options.Prefetch = Math.Max(options.Prefetch, options.Concurrency);
        try
        {
            configuration.GetSection("Transport").Bind(options);
        }
        catch (InvalidOperationException e)
        {
            errors.Add(e.Message);
            return options;
        }

        options.Roles = roles;
        if (new TransportOptionsValidator().Validate(null, options) is { Failed: true } validation && roles != TransportRoles.None)
            errors.AddRange(validation.Failures);
        return options;
    }

    private TransportRoles Roles()
    {
        if (Text("Roles") is not { } text)
            return TransportRoles.All;

        var roles = TransportRoles.None;
        foreach (var name in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (char.IsAsciiLetter(name[0]) && Enum.TryParse<TransportRoles>(name, ignoreCase: true, out var role))
                roles |= role;
            else
                errors.Add($"Roles: '{name}' is not one of intake, worker and delivery.");
        }

        if (roles == TransportRoles.None && errors.Count == 0)
            errors.Add("Roles: name one or more of intake, worker and delivery.");
        return roles;
    }

    private T OneOf<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value))
            return value;

        errors.Add($"{key}: '{text}' is not one of {string.Join(", ", Enum.GetNames<T>())}.");
        return otherwise;
    }

    private int Number(string key, int otherwise, int minimum, int maximum)
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            return number;

        errors.Add($"{key}: '{text}' is not a number from {minimum} to {maximum}.");
        return otherwise;
    }

    private string? Text(string key) => configuration[key] is { Length: > 0 } text ? text : null;

    /// <summary>Kestrel's wildcards are no host names.</summary>
    private static string Parsable(string url) => url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);

    private static bool IsLoopback(string url)
    {
        var host = new Uri(Parsable(url)).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
