namespace MessageHub.Istandaarden.Tests.Rules;

/// <summary>TR304 in a JW325; a client who is refused because he is unknown is in BackOfficeTests.</summary>
[InElkeStandaard]
public class TR304DeclaratieAntwoordTests
{
    [Test]
    public void A_client_with_an_allocation_is_accepted()
    {
        var beantwoord = new Beantwoord().Ingediend();
        beantwoord.Keten.Ontvangt(Beantwoord.Afgewezen(beantwoord.Regel)).IsAccepted();
    }

    [Test]
    public void A_client_who_is_neither_known_nor_declared_is_refused()
    {
        // His line is none of the declaration either (TR366).
        var beantwoord = new Beantwoord().Ingediend();
        var refused = beantwoord.Keten.Ontvangt(Beantwoord.Afgewezen(beantwoord.Regel, Keten.AndereBsn))
            .HasFindings($"TR304 {Klassen.AfgewezenClient(1)}", $"TR366 {Klassen.AfgewezenPrestatie(1)}").HasVerdict(Verdict.Rejected);
        Assert.That(refused.Findings[0], Has.Property("Level").EqualTo(3).And.Property("ReturnCode").EqualTo("8187").And.Property("Element").EqualTo("Bsn"));
    }
}
