namespace MessageHub.Istandaarden.Tests.Standards;

/// <summary>The kit itself: a fixture in each standard is named by it, and its messages are of it.</summary>
[InElkeStandaard]
public class InElkeStandaardTests
{
    /// <summary>Made once, before any fixture runs: what it writes is decided when it is written.</summary>
    private static readonly BerichtXml bericht = Start();

    [Test]
    public void The_messages_are_of_the_standard_that_the_fixture_is_named_by()
    {
        Assert.That(TestContext.CurrentContext.Test.FullName, Does.Contain($"({Keten.Standaard.Naam})"));
        Assert.That(bericht.ToXml().Root!.Name.NamespaceName, Is.EqualTo(Keten.Standaard[305].Namespace));
        Assert.That(new Keten().Heeft(Toewijzing()).Ontvangt(bericht).IsAccepted().Bericht!.Soort, Is.SameAs(Keten.Standaard[305]));
    }

    [Test]
    public void A_message_of_the_other_standard_fails_the_test()
    {
        var other = Istandaarden.Standards.Standaarden.Ondersteund.Alle.First(standaard => standaard != Keten.Standaard);
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
            Assert.That(() => new Keten().Ontvangt(bericht with { Standaard = other }), Throws.InstanceOf<AssertionException>());
    }
}
