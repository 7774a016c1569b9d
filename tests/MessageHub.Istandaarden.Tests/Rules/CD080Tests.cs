namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD080Tests() : OmvangZonderCode("CD080", Productklasse.ToegewezenProduct);
