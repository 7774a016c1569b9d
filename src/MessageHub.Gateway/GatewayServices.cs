using MessageHub.Gateway.Parties;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Gateway;

public static class GatewayServices
{
    /// <summary>
    /// What <see cref="GatewayEndpoints.MapGateway"/> needs, with parties that name themselves over loopback. Only in the Development environment: who
    /// composes the service sees to that.
    /// </summary>
    public static IServiceCollection AddGatewayForDevelopment(this IServiceCollection services)
    {
        // The core only: the rest would write keys for cookies, which the gateway has not, to the home folder.
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = HeaderParty.SchemeName;
            options.AddScheme<HeaderParty>(HeaderParty.SchemeName, displayName: null);
        });
        services.AddWebEncoders();
        GatewayPolicies.Add(services);
        return services;
    }
}
