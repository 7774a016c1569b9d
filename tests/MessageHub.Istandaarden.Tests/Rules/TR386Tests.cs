namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR386Tests() : Stapelgevallen("TR386", Productklasse.AangevraagdProduct);
