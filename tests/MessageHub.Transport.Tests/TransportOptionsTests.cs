using System.ComponentModel.DataAnnotations;

namespace MessageHub.Transport.Tests;

/// <summary>What the options say of themselves; that all of it is said at once is with the settings of the service.</summary>
public class TransportOptionsTests
{
    private static TransportOptions Broker() => new() { Provider = TransportProvider.RabbitMq, UserName = "hub", Password = "x" };

    [Test]
    public void The_defaults_are_valid() => Assert.That(Errors(new TransportOptions()), Is.Empty);

    [Test]
    public void A_broker_with_user_and_password_is_valid() => Assert.That(Errors(Broker()), Is.Empty);

    [Test]
    public void A_broker_needs_a_host_a_user_and_a_password()
    {
        var options = new TransportOptions { Provider = TransportProvider.RabbitMq, Host = " " };

        Assert.That(Errors(options), Has.Exactly(1).StartWith("Host:").And.Exactly(1).StartWith("UserName:").And.Exactly(1).StartWith("Password:"));
    }

    [Test]
    public void Without_a_broker_nothing_of_it_is_needed() => Assert.That(Errors(new TransportOptions { Host = " " }), Is.Empty);

    [TestCase(0)]
    [TestCase(65536)]
    public void A_port_that_cannot_be_is_refused(int port)
    {
        var options = Broker();
        options.Port = port;

        Assert.That(Errors(options), Has.One.StartsWith("Port:"));
    }

    [Test]
    public void A_password_comes_from_one_place_only()
    {
        var options = Broker();
        options.PasswordFile = Path.Combine(TestContext.CurrentContext.TestDirectory, "MessageHub.Transport.dll");

        Assert.That(Errors(options), Has.One.StartsWith("Password:"));
    }

    [Test]
    public void A_password_file_that_is_not_there_is_named()
    {
        var options = Broker();
        options.Password = "";
        options.PasswordFile = "/nowhere/password";

        Assert.That(Errors(options), Has.One.StartsWith("PasswordFile:").And.One.Contains("/nowhere/password"));
    }

    private static IEnumerable<string> Errors(TransportOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(result => $"{result.MemberNames.Single()}: {result.ErrorMessage}");
    }
}
