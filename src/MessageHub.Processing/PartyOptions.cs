using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.Processing;

/// <summary>Section <c>Parties</c> of the configuration.</summary>
public sealed class PartyOptions
{
    public const string Section = "Parties";

    [Description("Admit parties that are not in the registry, each with a mailbox; outside Development they are always refused.")]
    public bool AdmitUnknown { get; set; } = true;

    [Range(1, 60)]
    [Description("Seconds after which a change of the registry takes effect, on every worker.")]
    public int RefreshSeconds { get; set; } = 20;
}
