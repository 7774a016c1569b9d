using MessageHub.Commands;

namespace MessageHub.Output;

/// <summary>Where results go, in input order; keeps what the exit code depends on.</summary>
internal abstract class ResultOutput : IDisposable
{
    private bool findings;

    public int ExitCode => findings ? ExitCodes.Findings : ExitCodes.Fine;

    public void Add(FileResult result)
    {
        findings |= !result.IsFine;
        Show(result);
    }

    /// <summary>After the last result.</summary>
    public abstract void Finish();

    public virtual void Dispose()
    {
    }

    protected abstract void Show(FileResult result);
}
