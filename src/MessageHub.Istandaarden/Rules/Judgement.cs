using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Rules;

public enum Verdict
{
    /// <summary>The message takes effect.</summary>
    Accepted,

    /// <summary>A declaration of which some lines are refused.</summary>
    PartiallyAccepted,

    /// <summary>Nothing of the message takes effect; of a declaration: no line is granted.</summary>
    Rejected,

    /// <summary>Taken in, not judged: a receipt, or a declaration on which the back office decides.</summary>
    Received,

    /// <summary>A declaration of which a line waits for a person: it is answered when no line waits any more.</summary>
    Held,
}

/// <summary>What the rule book says of one message.</summary>
/// <param name="Findings">All that was found, of every effect; only those that refuse come back in the answer.</param>
/// <param name="Wijzigingen">Its effects on the dossier, applied there already.</param>
/// <param name="ToegekendSaldo">Declaratie: what is granted, signed euro cents; otherwise 0.</param>
/// <param name="IsVerwerkt">
/// False when the standard regards the message as not sent, so that its identification stays free: a declaration refused as a whole (IV087).
/// </param>
public sealed record Judgement(
    Verdict Verdict, IReadOnlyList<Finding> Findings, IReadOnlyList<DossierWijziging> Wijzigingen, long ToegekendSaldo, bool IsVerwerkt)
{
    /// <summary>What other streams may be granted meanwhile for it to hold.</summary>
    public IReadOnlyList<Productiegrens> Grenzen { get; init; } = [];

    /// <summary>False for a receipt that contradicts the hub's own: of one message there is one receipt (IV028).</summary>
    public bool IsPassedOn { get; init; } = true;

    public IEnumerable<Finding> Refusals => Findings.Where(finding => finding.IsRefusal);

    /// <summary>Level 2: refused for what the message says on its own, so that its classes were not judged.</summary>
    public bool IsTechnicallyRefused => Refusals.Any(finding => finding.Level == 2);
}
