namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR350Tests() : ActueleToewijzingTests(
    "TR350", "9350", VerzoekOmWijziging() with { Ongewijzigd = [1002] }, Klassen.OngewijzigdProduct(1))
{
    [Test]
    public void What_stays_as_it_is_was_allocated() => Refused(Onbekend()).AnswersWith(
        (Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "0200"), (Klassen.OngewijzigdProduct(1), "9350"),
        (Klassen.TeWijzigenProduct(1), "0200"));
}
