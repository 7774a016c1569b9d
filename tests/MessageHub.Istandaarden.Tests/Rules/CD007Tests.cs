namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class CD007Tests
{
    [Test]
    public void An_interpreter_without_a_language_is_refused() => In(new("1", null)).BreaksContent($"CD007 {ClientKlasse}/Communicatie/Taal");

    [Test]
    public void A_language_without_an_interpreter_is_refused() => In(new("2", "tr")).BreaksContent($"CD007 {ClientKlasse}/Communicatie/Taal");

    [Test]
    public void An_interpreter_of_a_language_is_accepted() => In(new("1", "tr")).IsAccepted();

    [Test]
    public void Another_form_without_a_language_is_accepted() => In(new("2", null)).IsAccepted();

    private static Verwerkt In(Communicatie communicatie) => new Keten().Ontvangt(Toewijzing() with { Communicatie = communicatie });
}
