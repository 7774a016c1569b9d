using MessageHub.Testing.Servers;

namespace MessageHub.Flow.Tests;

[SetUpFixture]
public sealed class Servers : ServersOfTheRun;
