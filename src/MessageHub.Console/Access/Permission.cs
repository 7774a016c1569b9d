using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Access;

/// <summary>What somebody may do here. Each has a policy of its name (<see cref="ConsolePolicies"/>).</summary>
public enum Permission
{
    /// <summary>See how the hub and its messages fare; nothing of persons.</summary>
    Look,

    /// <summary>Read a message and who it is about. On record, message by message.</summary>
    ReadMessages,

    /// <summary>Find messages by BSN. On record.</summary>
    SearchBsn,

    /// <summary>Retry and discard what is stuck, handle dead letters, take notes.</summary>
    Repair,

    /// <summary>Release and refuse what an agreement holds, close signals.</summary>
    Decide,

    /// <summary>Add, change and remove parties and their certificates.</summary>
    ManageParties,

    /// <summary>See what operators did, and who may sign in.</summary>
    ReadAudit,
}

/// <summary>Which role may do what: docs/decisions/0085-who-may-do-what-in-the-console.md.</summary>
public static class Permissions
{
    /// <summary>The least role that may.</summary>
    public static OperatorRole RoleFor(Permission permission) => permission switch
    {
        Permission.Look => OperatorRole.Lezer,
        Permission.ReadMessages or Permission.SearchBsn or Permission.Repair or Permission.Decide => OperatorRole.Behandelaar,
        Permission.ManageParties or Permission.ReadAudit => OperatorRole.Beheerder,
    };

    public static bool May(this OperatorRole role, Permission permission) => role >= RoleFor(permission);

    /// <summary>The role as it is written in claims, on the command line and in pages.</summary>
    public static string ToText(this OperatorRole role) => role switch
    {
        OperatorRole.Lezer => "lezer",
        OperatorRole.Behandelaar => "behandelaar",
        OperatorRole.Beheerder => "beheerder",
    };

    /// <summary>Null when it is none.</summary>
    public static OperatorRole? RoleOf(string? text) =>
        Enum.GetValues<OperatorRole>().Where(role => role.ToText() == text).Select(role => (OperatorRole?)role).FirstOrDefault();
}
