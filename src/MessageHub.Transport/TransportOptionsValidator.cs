using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MessageHub.Transport;

/// <summary>Says at start what is wrong with the configuration, in full, instead of failing on the first message.</summary>
public sealed class TransportOptionsValidator : IValidateOptions<TransportOptions>
{
    public ValidateOptionsResult Validate(string? name, TransportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = Errors(options).Select(error => $"Transport:{error}").ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(TransportOptions options)
    {
        var annotations = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), annotations, validateAllProperties: true);
        foreach (var result in annotations)
            yield return $"{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}";

        if (!Enum.IsDefined(options.Provider))
            yield return "Provider: choose InMemory or RabbitMq.";
        if (options.Roles == TransportRoles.None || (options.Roles & ~TransportRoles.All) != 0)
            yield return "Roles: choose one or more of Intake, Worker and Delivery.";
        if (options.Prefetch < options.Concurrency)
            yield return $"Prefetch: {options.Prefetch} is less than Concurrency ({options.Concurrency}), so that part of the workers would never get work.";
        foreach (var code in options.PublishFor.Where(code => code.Length is not (4 or 8) || !code.All(char.IsAsciiDigit)))
            yield return $"PublishFor: '{code}' is no party; a municipality has four digits, a provider eight.";

        var broker = options.Provider == TransportProvider.RabbitMq ? BrokerErrors(options) : InMemoryErrors(options);
        foreach (var error in broker)
            yield return error;
    }

    private static IEnumerable<string> InMemoryErrors(TransportOptions options)
    {
        if (options.PublishFor.Count > 0)
            yield return "PublishFor: there is no broker to publish to; set Provider to RabbitMq, or let parties fetch their messages.";
    }

    private static IEnumerable<string> BrokerErrors(TransportOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Host))
            yield return "Host: name the RabbitMQ host.";
        if (string.IsNullOrEmpty(options.UserName))
            yield return "UserName: name the RabbitMQ user.";

        var isFile = !string.IsNullOrEmpty(options.PasswordFile);
        if (isFile == !string.IsNullOrEmpty(options.Password))
            yield return "Password: give either Password (environment variable MessageHub__Transport__Password) or PasswordFile.";
        else if (isFile && !File.Exists(options.PasswordFile))
            yield return $"PasswordFile: there is no file {options.PasswordFile}.";
    }
}
