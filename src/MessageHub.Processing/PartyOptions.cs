using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.Processing;

/// <summary>Section <c>Parties</c> of the configuration.</summary>
public sealed class PartyOptions
{
    public const string Section = "Parties";

    [Description("Admit parties that are not in the registry, each with a mailbox; outside Development they are always refused.")]
    public bool AdmitUnknown { get; set; } = true;

    [Range(1, 30)]
    [Description("Seconds after which a change of the registry of parties and certificates takes effect, on every worker; when the store is slow, twice that.")]
    public int RefreshSeconds { get; set; } = 20;

    public TimeSpan RefreshInterval => TimeSpan.FromSeconds(RefreshSeconds);
}
