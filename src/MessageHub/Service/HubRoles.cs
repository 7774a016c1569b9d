namespace MessageHub.Service;

/// <summary>What one process of the hub does.</summary>
[Flags]
internal enum HubRoles
{
    None = 0,

    /// <summary>Takes messages in.</summary>
    Intake = 1,

    /// <summary>Judges them.</summary>
    Worker = 2,

    /// <summary>Hands messages out.</summary>
    Delivery = 4,

    All = Intake | Worker | Delivery,
}
