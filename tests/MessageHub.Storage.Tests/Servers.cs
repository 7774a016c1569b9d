using MessageHub.Testing.Servers;

namespace MessageHub.Storage.Tests;

[SetUpFixture]
public sealed class Servers : ServersOfTheRun;
