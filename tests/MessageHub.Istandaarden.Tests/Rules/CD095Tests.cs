namespace MessageHub.Istandaarden.Tests.Rules;

public class CD095Tests() : OmvangZonderCode("CD095", Productklasse.AangevraagdProduct);
