using MessageHub.Gateway.Parties;
using Microsoft.AspNetCore.Authentication;
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
        services.AddAuthentication(HeaderParty.SchemeName).AddScheme<AuthenticationSchemeOptions, HeaderParty>(HeaderParty.SchemeName, null);
        services.AddAuthorization();
        return services;
    }
}
