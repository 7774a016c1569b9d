using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MessageHub.Transport.Tests;

public class TransportOptionsTests
{
    private static TransportOptions Broker() => new() { Provider = TransportProvider.RabbitMq, UserName = "hub", Password = "x", Concurrency = 2 };

    [Test]
    public void The_defaults_are_valid() => Assert.That(Errors(new TransportOptions()), Is.Empty);

    [Test]
    public void A_broker_with_user_and_password_is_valid() => Assert.That(Errors(Broker()), Is.Empty);

    [Test]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var options = new TransportOptions
        {
            Provider = TransportProvider.RabbitMq, Host = " ", Port = 0, Concurrency = 4, Prefetch = 2, PublishFor = ["42"], Roles = TransportRoles.None,
        };

        Assert.That(Errors(options), Has.Exactly(1).StartWith("Transport:Host")
            .And.Exactly(1).StartWith("Transport:Port")
            .And.Exactly(1).StartWith("Transport:UserName")
            .And.Exactly(1).StartWith("Transport:Password")
            .And.Exactly(1).StartWith("Transport:Prefetch")
            .And.Exactly(1).StartWith("Transport:PublishFor")
            .And.Exactly(1).StartWith("Transport:Roles"));
    }

    [Test]
    public void A_password_comes_from_one_place_only()
    {
        var options = Broker();
        options.PasswordFile = Path.Combine(TestContext.CurrentContext.TestDirectory, "MessageHub.Transport.dll");

        Assert.That(Errors(options), Has.One.StartsWith("Transport:Password:"));
    }

    [Test]
    public void A_password_file_that_is_not_there_is_named()
    {
        var options = Broker();
        options.Password = "";
        options.PasswordFile = "/nowhere/password";

        Assert.That(Errors(options), Has.One.Contains("/nowhere/password"));
    }

    [Test]
    public void Publishing_without_a_broker_is_a_mistake() =>
        Assert.That(Errors(new TransportOptions { PublishFor = ["42420001"] }), Has.One.StartsWith("Transport:PublishFor"));

    [Test]
    public void The_door_refuses_options_that_are_not_valid() =>
        Assert.That(
            () => new ServiceCollection().AddTransport(new TransportOptions { Port = 0 }),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("Transport:Port"));

    private static IEnumerable<string> Errors(TransportOptions options) =>
        new TransportOptionsValidator().Validate(null, options).Failures ?? [];
}
