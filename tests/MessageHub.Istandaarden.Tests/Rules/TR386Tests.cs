namespace MessageHub.Istandaarden.Tests.Rules;

public class TR386Tests() : Stapelgevallen("TR386", Productklasse.AangevraagdProduct);
