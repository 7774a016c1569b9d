using MessageHub.Gateway.Parties;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Gateway;

/// <summary>Who may do what over HTTP, by name.</summary>
public static class GatewayPolicies
{
    /// <summary>An authenticated party may send its own messages.</summary>
    public const string Push = "gateway.push";

    /// <summary>An authenticated party may look into, fetch from and empty its own mailbox.</summary>
    public const string Pull = "gateway.pull";

    /// <summary>An authenticated party may ask where its own messages stand.</summary>
    public const string Status = "gateway.status";

    internal static void Add(IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        foreach (var name in (string[])[Push, Pull, Status])
        {
            policies.AddPolicy(name, policy => policy
                .AddAuthenticationSchemes(PartyScheme.Name)
                .RequireAssertion(context => Caller.Find(context.User) is not null));
        }
    }
}
