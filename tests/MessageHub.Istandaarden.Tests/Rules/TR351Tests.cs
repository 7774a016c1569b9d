namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR351Tests() : ActueleToewijzingTests(
    "TR351", "9351", VerzoekOmWijziging(new TeWijzigenProductXml { ToewijzingNummer = 1002 }) with { Ongewijzigd = [1001] },
    Klassen.TeWijzigenProduct(1))
{
    [Test]
    public void What_changes_was_allocated() => Refused(Onbekend()).AnswersWith(
        (Kop, "0200"), (ClientKlasse, "0200"), (Klassen.Verzoek, "0200"), (Klassen.OngewijzigdProduct(1), "0200"),
        (Klassen.TeWijzigenProduct(1), "9351"));
}
