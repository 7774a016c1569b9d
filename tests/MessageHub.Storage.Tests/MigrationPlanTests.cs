using MessageHub.Storage.Migrations;

namespace MessageHub.Storage.Tests;

[TestFixture]
public sealed class MigrationPlanTests
{
    private static readonly Migration One = Migration.Parse("0001-berichten", "CREATE TABLE A (Id INTEGER);\n");
    private static readonly Migration Two = Migration.Parse("0002-more", "CREATE TABLE B (Id INTEGER);\n");

    [Test]
    public void An_empty_store_needs_all_steps_in_order() =>
        Assert.That(MigrationPlan.Pending([One, Two], [], "x"), Is.EqualTo(new[] { One, Two }));

    [Test]
    public void An_older_store_needs_the_steps_it_lacks() =>
        Assert.That(MigrationPlan.Pending([One, Two], [new(1, One.Sha256)], "x"), Is.EqualTo(new[] { Two }));

    [Test]
    public void A_changed_step_is_refused() =>
        Assert.That(() => MigrationPlan.Pending([One], [new(1, Two.Sha256)], "x"), Throws.TypeOf<StoreException>());

    [Test]
    public void A_newer_store_is_refused() =>
        Assert.That(() => MigrationPlan.Pending([One], [new(1, One.Sha256), new(2, Two.Sha256)], "x"), Throws.TypeOf<StoreException>());

    [Test]
    public void Line_endings_do_not_change_a_step() =>
        Assert.That(Migration.Parse("0001-berichten", One.Sql.ReplaceLineEndings("\r\n")), Is.EqualTo(One));

    [TestCase("sqlite")]
    [TestCase("sqlserver")]
    public void The_embedded_steps_are_numbered_without_gaps(string dialect)
    {
        var steps = Migration.Embedded(dialect);
        Assert.That(steps.Select(step => step.Nummer), Is.EqualTo(Enumerable.Range(1, steps.Count)));
        Assert.That(steps, Is.Not.Empty);
    }
}
