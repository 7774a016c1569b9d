namespace MessageHub.Istandaarden.Messages;

/// <summary>The fourteen message types of iJw 3.2. The numeric value is the message number, so JW301 is 301.</summary>
public enum BerichtSoort
{
    /// <summary>Toewijzing: the municipality tells a provider which products it may deliver.</summary>
    JW301 = 301,

    /// <summary>The provider's receipt for a JW301.</summary>
    JW302 = 302,

    /// <summary>Start: the provider tells that delivery has started.</summary>
    JW305 = 305,

    /// <summary>The municipality's receipt for a JW305.</summary>
    JW306 = 306,

    /// <summary>Stop: the provider tells that delivery has stopped, for good or for a while.</summary>
    JW307 = 307,

    /// <summary>The municipality's receipt for a JW307.</summary>
    JW308 = 308,

    /// <summary>Verzoek om toewijzing (VOT).</summary>
    JW315 = 315,

    /// <summary>The municipality's receipt for a JW315.</summary>
    JW316 = 316,

    /// <summary>Verzoek om wijziging (VOW).</summary>
    JW317 = 317,

    /// <summary>The municipality's receipt for a JW317.</summary>
    JW318 = 318,

    /// <summary>Antwoord: the municipality's interim or negative reply to a JW315 or JW317.</summary>
    JW319 = 319,

    /// <summary>The provider's receipt for a JW319.</summary>
    JW320 = 320,

    /// <summary>Declaratie: the provider claims payment for one calendar month.</summary>
    JW323 = 323,

    /// <summary>Declaratie-antwoord: the municipality's decision on a JW323.</summary>
    JW325 = 325,
}
