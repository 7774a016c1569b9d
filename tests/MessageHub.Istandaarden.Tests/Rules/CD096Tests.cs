namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD096Tests() : OmvangZonderCode("CD096", Productklasse.NieuwProduct);
