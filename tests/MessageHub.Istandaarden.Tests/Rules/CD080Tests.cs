namespace MessageHub.Istandaarden.Tests.Rules;

public class CD080Tests() : OmvangZonderCode("CD080", Productklasse.ToegewezenProduct);
