using MessageHub.Testing.Servers;

namespace MessageHub.Transport.Tests;

[SetUpFixture]
public sealed class Servers : ServersOfTheRun;
