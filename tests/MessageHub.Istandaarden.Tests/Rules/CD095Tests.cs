namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD095Tests() : OmvangZonderCode("CD095", Productklasse.AangevraagdProduct);
