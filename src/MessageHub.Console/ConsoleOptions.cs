using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MessageHub.OperatorConsole;

/// <summary>Section <c>Console</c> of the configuration: the operators' pages.</summary>
public sealed class ConsoleOptions
{
    public const string Section = "Console";

    [Range(5, 1440)]
    [Description("Minutes without a click after which an operator has to sign in again.")]
    public int SessionMinutes { get; set; } = 60;
}
