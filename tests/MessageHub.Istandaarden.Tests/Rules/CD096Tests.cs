namespace MessageHub.Istandaarden.Tests.Rules;

public class CD096Tests() : OmvangZonderCode("CD096", Productklasse.NieuwProduct);
