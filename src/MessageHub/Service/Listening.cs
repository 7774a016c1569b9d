using System.Security.Authentication;
using MessageHub.Gateway;
using MessageHub.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Service;

/// <summary>How the service listens: its addresses, its own certificate and that of who calls, and the limits on what comes in.</summary>
internal static class Listening
{
    public static void Configure(WebApplicationBuilder builder, HubOptions options)
    {
        builder.Services.AddSingleton(options.Tls).AddSingleton<ServerCertificate>();
        builder.WebHost.UseUrls([.. options.Addresses]).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            GatewayLimits.Apply(options.Limits, kestrel);
            kestrel.ConfigureHttpsDefaults(https => Configure(https, kestrel.ApplicationServices, options));
        });
    }

    private static void Configure(HttpsConnectionAdapterOptions https, IServiceProvider services, HubOptions options)
    {
        https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        if (options.Authentication.Certificate.TrustedIssuers.Length > 0)
        {
            // Asked for and not demanded: health has no certificate, and back offices may have a token. Whether it is trusted, and whose it is, the gateway says.
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        }

        if (!options.Tls.IsOn)
            return;

        var certificate = services.GetRequiredService<ServerCertificate>();
        https.ServerCertificateSelector = (_, _) => certificate.Current().TargetCertificate;
        https.OnAuthenticate = (_, ssl) =>
        {
            ssl.ServerCertificateSelectionCallback = null;
            ssl.ServerCertificateContext = certificate.Current();
        };
    }
}
