using System.Data.SqlTypes;
using MessageHub.Storage.SqlServer;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>Keys that grow at the end of their index, in the order in which SQL Server sorts a uniqueidentifier (SqlGuid is that order).</summary>
[TestFixture]
public sealed class RisingGuidTests
{
    [Test]
    public void They_rise_with_time_as_SQL_Server_sorts()
    {
        var ids = Enumerable.Range(0, 1000).Select(i => new SqlGuid(RisingGuid.New(Samples.Nu.AddMilliseconds(i * 997)))).ToList();
        Assert.That(ids, Is.Ordered.Ascending);
    }

    [Test]
    public void Version_7_does_not()
    {
        var ids = Enumerable.Range(0, 1000).Select(i => new SqlGuid(Guid.CreateVersion7(Samples.Nu.AddMilliseconds(i * 997)))).ToList();
        Assert.That(ids, Is.Not.Ordered.Ascending);
    }

    [Test]
    public void They_are_valid_and_differ_within_a_millisecond()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => RisingGuid.New(Samples.Nu)).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(ids.Select(id => (id.Version, id.Variant >> 2)), Is.All.EqualTo((8, 2)));
        Assert.That(ids.Select(id => id.ToString()[24..]), Is.All.EqualTo(Samples.Nu.ToUnixTimeMilliseconds().ToString("x12", null)));
    }
}
