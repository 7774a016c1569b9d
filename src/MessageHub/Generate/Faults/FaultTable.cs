namespace MessageHub.Generate.Faults;

/// <summary>A way to break a rule.</summary>
/// <param name="Rules">the rule, or several joined by <c>+</c> when one cannot be broken without the other</param>
/// <param name="Chain">a chain of a client of its own; the last message breaks the rules, the ones before it are valid</param>
internal sealed record Fault(string Rules, Func<TrajectPlanner, BerichtDraft[]> Chain);

/// <summary>
/// All faults, in the order in which they are dealt out. Each stays within its own client, so that nothing after it suffers.
/// </summary>
internal static class FaultTable
{
    public static readonly IReadOnlyList<Fault> All =
    [
        // Level 1
        new("XSD", VerzoekFaults.OnbekendGeslacht),
        new("XSD", StartFaults.OnbekendeStatusAanlevering),
        new("XSD", DeclaratieFaults.SpatieInDeclaratieNummer),
        // Level 2: rules inside the message
        new("CS002", VerzoekFaults.CS002),
        new("TR018", StopFaults.TR018),
        new("TR101", ToewijzingFaults.TR101),
        new("TR134", StartFaults.TR134),
        new("TR358", DeclaratieFaults.TR358),
        new("TR416", DeclaratieFaults.TR416),
        // Level 4: the calendar and the CBS list
        new("TR135", StartFaults.TR135),
        new("TR378", VerzoekFaults.TR378),
        // Level 3: start and stop against what went before
        new("TR056", StartFaults.TR056),
        new("TR019", StartFaults.TR019),
        new("TR063", StartFaults.TR063),
        new("TR071", StartFaults.TR071),
        new("TR074", StartFaults.TR074),
        new("TR326", StartFaults.TR326),
        new("TR382", StopFaults.TR382),
        new("TR413", StopFaults.TR413),
        new("TR414", StopFaults.TR414),
        new("TR415", StopFaults.TR415),
        // Level 3: declaration against allocation
        new("TR304", DeclaratieFaults.TR304),
        // A period that starts before the allocation in the same month does not start where TR387 wants it. In an earlier month it would
        // break RV12-4A5 instead, for no start can lie before the allocation (RV02-1).
        new("TR307+TR387", DeclaratieFaults.TR307),
        new("TR308", DeclaratieFaults.TR308),
        new("TR321", VolumeFaults.TR321),
        new("TR322", VolumeFaults.TR322),
        new("TR369", VolumeFaults.TR369),
        new("TR338", DeclaratieFaults.TR338),
        new("TR339", DeclaratieFaults.TR339),
        new("TR340", DeclaratieFaults.TR340),
        new("TR341", DeclaratieFaults.TR341),
        new("TR346", DeclaratieFaults.TR346),
        new("TR384", DeclaratieFaults.TR384),
        new("TR387", DeclaratieFaults.TR387),
        new("TR388", DeclaratieFaults.TR388),
        // Level 3: declaration against earlier declarations
        new("TR314", HerhalingFaults.TR314),
        new("TR318", HerhalingFaults.TR318),
        new("TR323", HerhalingFaults.TR323),
        new("TR333", HerhalingFaults.TR333),
        new("TR389", HerhalingFaults.TR389),
        new("TR390", HerhalingFaults.TR390),
        // Agreements
        new("RV02-1", StartFaults.RV021),
        new("RV12-4A5", DeclaratieFaults.RV124A5),
        // More of levels 2 and 3
        new("TR302", ToewijzingFaults.TR302),
        new("TR332", ToewijzingFaults.TR332),
        new("TR347", VerzoekFaults.TR347),
        new("TR374", VerzoekFaults.TR374),
        new("TR386", VerzoekFaults.TR386),
        new("TR319", DeclaratieFaults.TR319),
    ];
}
