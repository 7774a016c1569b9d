using System.Text;
using MessageHub.OperatorConsole.Text;

namespace MessageHub.OperatorConsole.Tests.Text;

/// <summary>A body as people read it.</summary>
public class BodyTreeTests
{
    [Test]
    public void Classes_and_values_have_the_paths_that_findings_name()
    {
        var tree = Read("<Bericht>\n<Regels><Regel><Code>1</Code></Regel>\n<Regel><Code>2</Code><Leeg/></Regel></Regels></Bericht>")!;
        Assert.That(Leaves(tree), Is.EqualTo(new[]
        {
            ("/Bericht/Regels[1]/Regel[1]/Code[1]", 2, "1"), ("/Bericht/Regels[1]/Regel[2]/Code[1]", 3, "2"), ("/Bericht/Regels[1]/Regel[2]/Leeg[1]", 3, ""),
        }));
    }

    [TestCase("geen xml")]
    [TestCase("<a><b></a>")]
    [TestCase("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    public void What_is_no_XML_is_not_shown(string body) => Assert.That(Read(body), Is.Null);

    [Test]
    public void What_is_too_deep_or_too_large_is_not_shown()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        Assert.That(Read(Nested(33)), Is.Not.Null);
        Assert.That(Read(Nested(34)), Is.Null);
        Assert.That(Read($"<a>{new string('x', BodyTree.MaximumSize)}</a>"), Is.Null);
        Assert.That(Read($"<a>{new string('x', BodyTree.MaximumSize - 7)}</a>"), Is.Not.Null);
    }

    private static BodyNode? Read(string body) => BodyTree.Read(Encoding.UTF8.GetBytes(body));

    private static IEnumerable<(string, int, string)> Leaves(BodyNode node) =>
        node.Value is { } value ? [(node.Path, node.Line, value)] : node.Children.SelectMany(Leaves);
}
