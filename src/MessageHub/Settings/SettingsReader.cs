using System.ComponentModel.DataAnnotations;
using System.Net;
using MessageHub.Commands;
using MessageHub.Processing;
using MessageHub.Transport;
using Microsoft.Extensions.Configuration;

namespace MessageHub.Settings;

/// <summary>Reads settings and says everything that is wrong with them at once, before anything starts.</summary>
internal sealed class SettingsReader
{
    /// <summary>Environment variables of the hub begin so: <c>MessageHub__Storage__Provider</c>.</summary>
    public const string EnvironmentPrefix = "MessageHub__";

    /// <summary>Sections of appsettings.json that are the framework's.</summary>
    private static readonly string[] Frameworks = ["Logging", "Kestrel", "AllowedHosts"];

    private readonly List<string> errors = [];
    private readonly IConfiguration configuration;
    private readonly bool isDevelopment;

    /// <param name="environment">Of the host, as <c>Production</c>.</param>
    /// <param name="commandLine">Settings given there; they go before those of the environment, and those before appsettings.json.</param>
    public SettingsReader(string environment, IReadOnlyDictionary<string, string?> commandLine)
    {
        isDevelopment = environment.Equals("Development", StringComparison.OrdinalIgnoreCase);
        configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables(EnvironmentPrefix)
            .AddInMemoryCollection(commandLine)
            .Build();
    }

    /// <summary>The settings of a command that works beside the service, read as the service reads them.</summary>
    /// <exception cref="CommandException">A setting is wrong.</exception>
    public static HubOptions ForCommands()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production";
        var reader = new SettingsReader(environment, new Dictionary<string, string?>());
        return reader.Finish(reader.Bind());
    }

    /// <summary>The settings of the service.</summary>
    /// <exception cref="CommandException">A setting is wrong, or the service would be open to everybody.</exception>
    public HubOptions Read()
    {
        var options = Bind();
        if (errors.Count == 0)
            Check(options);
        return Finish(options);
    }

    private HubOptions Finish(HubOptions options) => errors.Count == 0 ? options : throw new CommandException(string.Join(" ", errors));

    private HubOptions Bind()
    {
        foreach (var (key, text) in configuration.AsEnumerable().Where(pair => pair.Value is not null))
        {
            if (Frameworks.Any(section => key.Equals(section, StringComparison.OrdinalIgnoreCase) || key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)))
                continue;
            if (SettingsBook.Find(key) is not { } setting)
                errors.Add($"{key} is no setting of the hub; 'messagehub settings' lists them.");
            else if (setting.Problem(text!) is { } problem)
                errors.Add($"{setting.Key}: {problem}");
        }

        var options = new HubOptions();
        if (errors.Count > 0)
            return options;

        configuration.Bind(options);
        options.Parties.AdmitUnknown &= isDevelopment;
        Validate(options, prefix: "");
        return options;
    }

    /// <summary>What the options classes themselves say of their values: of each one, and of how they go together.</summary>
    private void Validate(object options, string prefix)
    {
        var (context, results) = (new ValidationContext(options), new List<ValidationResult>());
        Validator.TryValidateObject(options, context, results, validateAllProperties: true);

        // The framework asks for the second only when the first is all right; people are told everything at once.
        if (options is IValidatableObject whole)
            results.AddRange(whole.Validate(context));
        errors.AddRange(results.Select(result => $"{prefix}{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}").Distinct());
        foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite && property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal)))
            Validate(property.GetValue(options)!, $"{prefix}{property.Name}:");
    }

    private void Check(HubOptions options)
    {
        if (options.Testing.ThrowOnReferentie is not null && !isDevelopment)
            errors.Add("Testing:ThrowOnReferentie is for tests, in the Development environment only.");
        if ((options.Transport.Provider == TransportProvider.InMemory || options.Storage.Provider == StorageProvider.Sqlite) && (options.Roles | HubRoles.Console) != HubRoles.All)
            errors.Add("Roles can only be split over processes that share Storage:Provider=SqlServer and Transport:Provider=RabbitMq.");
        if (options.Agreements.Path is { Length: > 0 } agreements && !File.Exists(agreements))
            errors.Add($"Agreements:Path: there is no file {agreements}.");

        foreach (var url in options.Addresses.Where(url => !Uri.TryCreate(Parsable(url), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            errors.Add($"Urls: '{url}' is not an http address like {new HubOptions().Urls}.");
        if (errors.Count == 0 && options.HasGateway)
            CheckAuthentication(options);
    }

    private void CheckAuthentication(HubOptions options)
    {
        if (options.Authentication.IsConfigured)
        {
            CheckTls(options);
        }
        else if (!isDevelopment)
        {
            errors.Add("No authentication of parties is configured, so the service does not start: set Authentication:Certificate or Authentication:Bearer"
                + " (docs/gateway.md); to try it on this machine only, give --environment Development.");
        }
        else if (options.Addresses.FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            errors.Add($"Urls: without authentication the service listens on this machine only (localhost), not on {open}.");
        }
    }

    /// <summary>A client certificate comes with TLS: our own, or that of a proxy which forwards it.</summary>
    private void CheckTls(HubOptions options)
    {
        var isHttps = options.Addresses.Any(url => new Uri(Parsable(url)).Scheme == "https");
        if (isHttps && string.IsNullOrEmpty(options.Tls.Certificate) && !configuration.GetSection("Kestrel").Exists())
            errors.Add("Tls:Certificate: an https address needs the server's certificate.");
        if (options.Authentication.Certificate.TrustedIssuers.Length > 0 && !isHttps && options.Gateway.Proxies.Length == 0)
            errors.Add("Urls: client certificates come over https, or from a proxy that is named in Gateway:Proxies.");
    }

    /// <summary>Kestrel's wildcards are no host names.</summary>
    private static string Parsable(string url) => url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);

    private static bool IsLoopback(string url)
    {
        var host = new Uri(Parsable(url)).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
