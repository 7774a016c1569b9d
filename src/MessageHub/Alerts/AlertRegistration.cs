using MessageHub.Processing.Alerts;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Watching;
using MessageHub.Service;
using MessageHub.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MessageHub.Alerts;

internal static class AlertRegistration
{
    /// <summary>Telling people, where a channel is configured: any process may have the turn, also one without a worker, which can tell that there is none.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, AlertOptions options)
    {
        if (!options.IsOn)
            return services;

        services.TryAddSingleton<HubWatch>();
        services.AddSingleton(options).AddSingleton(options.Rules).AddSingleton<AlertWatch>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AlertRound>(
            provider, ChannelsOf(options, provider.GetRequiredService<TimeProvider>()), (Func<AlertKind, TimeSpan>)options.Interval));
        return services.AddHostedService<AlertService>();
    }

    /// <summary>As configured; none: nobody is told.</summary>
    public static IReadOnlyList<IAlertChannel> ChannelsOf(AlertOptions options, TimeProvider time)
    {
        var channels = new List<IAlertChannel>();
        if (options.Webhook.IsOn)
            channels.Add(new WebhookChannel(options.Webhook, time));
        if (options.Mail.IsOn)
            channels.Add(new MailChannel(options.Mail));
        return channels;
    }
}
