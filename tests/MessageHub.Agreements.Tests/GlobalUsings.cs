global using MessageHub.Testing;
global using static MessageHub.Testing.Berichten;
