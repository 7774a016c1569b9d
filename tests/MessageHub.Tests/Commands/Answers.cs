using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Tests.Commands;

/// <summary>What every folder of answers must satisfy.</summary>
internal static class Answers
{
    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    /// <summary>Each answer that a result names is there, is the only file for it, and is valid against its own schema; nothing else is there.</summary>
    public static void AreAllThereAndValid(IEnumerable<JsonResult> results, string folder)
    {
        var named = results.Where(result => result.AnswerFile is not null).Select(result => result.AnswerFile!).ToArray();
        Assert.That(Directory.GetFileSystemEntries(folder), Is.EquivalentTo(named));
        foreach (var file in named)
            Assert.That(Reader.Read(File.ReadAllBytes(file)).Findings, Is.Empty, file);
    }
}
