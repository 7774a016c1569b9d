using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.OperatorConsole.Access;

/// <summary>A policy per permission, by name. All of them ask for the console's own cookie: a party's certificate or token opens nothing here.</summary>
internal static class ConsolePolicies
{
    // For attributes, which take constants.
    public const string Look = "console.Look";
    public const string ReadMessages = "console.ReadMessages";
    public const string SearchBsn = "console.SearchBsn";
    public const string Repair = "console.Repair";
    public const string Decide = "console.Decide";
    public const string ManageParties = "console.ManageParties";
    public const string ReadAudit = "console.ReadAudit";

    public static string NameOf(Permission permission) => $"console.{permission}";

    public static void Add(IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        foreach (var permission in Enum.GetValues<Permission>())
        {
            policies.AddPolicy(NameOf(permission), policy => policy
                .AddAuthenticationSchemes(ConsoleCookie.Scheme)
                .RequireAuthenticatedUser()
                .RequireAssertion(context => OperatorIdentity.Of(context.User)?.May(permission) == true));
        }
    }
}
