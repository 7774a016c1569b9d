global using MessageHub.Istandaarden.Messages;
global using MessageHub.Istandaarden.Rules;
global using MessageHub.Testing;
global using static MessageHub.Testing.Berichten;
