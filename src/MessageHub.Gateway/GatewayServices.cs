using MessageHub.Gateway.OpenApi;
using MessageHub.Gateway.Parties;
using MessageHub.Gateway.Pull;
using MessageHub.Gateway.Push;
using MessageHub.Gateway.Settings;
using MessageHub.Gateway.Status;
using MessageHub.Processing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Certificate;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MessageHub.Gateway;

/// <summary>What the gateway is told by settings.</summary>
public sealed record GatewaySettings
{
    public GatewayOptions Gateway { get; init; } = new();

    public PartyAuthenticationOptions Authentication { get; init; } = new();

    public LimitOptions Limits { get; init; } = new();

    /// <summary>Parties on this machine name themselves in the header X-Party. Only in Development, and where nothing else is configured: who composes the service sees to that.</summary>
    public bool AllowHeader { get; init; }
}

public static class GatewayServices
{
    /// <summary>What <see cref="GatewayEndpoints.MapGateway"/> needs besides the hub itself.</summary>
    public static IServiceCollection AddGateway(this IServiceCollection services, GatewaySettings settings)
    {
        services.AddSingleton(settings).AddSingleton(settings.Gateway).AddSingleton(settings.Limits);
        services.AddSingleton<Stroomvormen>().AddSingleton<BodyMemory>().AddSingleton<RefusalLog>();
        services.AddSingleton<PushEndpoint>().AddSingleton<PullEndpoints>().AddSingleton<StatusEndpoint>();
        AddAuthentication(services, settings);
        GatewayPolicies.Add(services);
        GatewayLimits.Add(services, settings.Limits);
        services.AddGatewayDescriptions();
        return services;
    }

    /// <summary>What comes before the endpoints: errors as answers, who calls, how much it may ask. Before anything else that answers requests.</summary>
    /// <param name="pages">What lies under this address is for people, and says itself what went wrong.</param>
    public static void UseGateway(this WebApplication app, PathString pages)
    {
        var gateway = app.Services.GetRequiredService<GatewayOptions>();
        var forwarded = new ForwardedCertificate(gateway.ClientCertificateHeader, gateway.IsProxy());
        app.UseWhen(context => !context.Request.Path.StartsWithSegments(pages), systems => systems.UseMiddleware<ErrorAnswers>());
        app.Use((context, next) =>
        {
            forwarded.Apply(context);
            return next(context);
        });
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
    }

    private static void AddAuthentication(IServiceCollection services, GatewaySettings settings)
    {
        var (certificate, bearer) = (settings.Authentication.Certificate, settings.Authentication.Bearer);

        // The core only: the rest would write keys for cookies, which the gateway has not, to the home folder.
        services.AddAuthenticationCore(options => options.AddScheme<PartyScheme>(PartyScheme.Name, displayName: null));
        services.AddWebEncoders();
        services.TryAddSingleton(TimeProvider.System);
        var schemes = new AuthenticationBuilder(services);
        if (bearer.IsOn)
        {
            schemes.AddJwtBearer(_ => { });
            services.AddSingleton<IAuthenticationConfigurationProvider, NoOtherSettings>();
            services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((token, time) => BearerSetup.Apply(bearer, token, time));
            services.AddSingleton<IWhoCalls>(provider => ActivatorUtilities.CreateInstance<TokenParty>(provider, bearer.PartyClaim));
        }

        if (certificate.IsOn)
        {
            services.AddSingleton<Certificates>();
            schemes.AddCertificate(options => CertificateSetup.Apply(certificate, options)).AddCertificateCache(CertificateSetup.Remember);
            services.AddSingleton<IWhoCalls, CertificateParty>();
        }

        if (settings.AllowHeader)
            services.AddSingleton<IWhoCalls, HeaderParty>();
    }

    /// <summary>The handler also looks for settings of its own; ours are all in one place.</summary>
    private sealed class NoOtherSettings : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }
}
