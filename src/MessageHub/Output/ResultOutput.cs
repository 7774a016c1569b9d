using MessageHub.Agreements;
using MessageHub.Commands;
using MessageHub.Processing;

namespace MessageHub.Output;

/// <summary>Where results go, in input order; keeps what the exit code depends on.</summary>
internal abstract class ResultOutput : IDisposable
{
    private static readonly RegionalRules Regional = new([.. AgreementBook.All.Select(agreement => agreement.Code)]);

    private readonly Dictionary<string, int> regional = [];
    private bool findings;

    public int ExitCode => findings ? ExitCodes.Findings : ExitCodes.Fine;

    public void Add(FileResult result)
    {
        findings |= !result.IsFine;
        foreach (var refusal in result.Findings.Where(Regional.Refuse))
            regional[refusal.Rule] = regional.GetValueOrDefault(refusal.Rule) + 1;
        Show(result);
    }

    /// <summary>After the last result.</summary>
    public abstract void Finish();

    public virtual void Dispose()
    {
    }

    /// <summary>What regional rules refused in all; null when they refused nothing.</summary>
    protected string? RegionalLine => RegionalRules.Tell(regional);

    protected abstract void Show(FileResult result);
}
