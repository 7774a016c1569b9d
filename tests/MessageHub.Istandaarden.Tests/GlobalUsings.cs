global using MessageHub.Istandaarden.Messages;
global using MessageHub.Istandaarden.Rules;
global using MessageHub.Testing;
global using static MessageHub.Testing.Berichten;

// NUnit has a PropertyAttribute too, which no test here uses.
global using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;
