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
}

/// <summary>What the rule book says of one message.</summary>
/// <param name="Wijzigingen">Its effects on the dossier, applied there already.</param>
/// <param name="ToegekendSaldo">JW323: what is granted, signed euro cents; otherwise 0.</param>
/// <param name="IsVerwerkt">
/// False when the standard regards the message as not sent, so that its identification stays free: a JW323 refused as a whole (IV087).
/// </param>
public sealed record Judgement(
    Verdict Verdict, IReadOnlyList<Finding> Findings, IReadOnlyList<DossierWijziging> Wijzigingen, long ToegekendSaldo, bool IsVerwerkt)
{
    /// <summary>Rules that could not be checked for want of data.</summary>
    public IReadOnlyCollection<UncheckedRule> Unchecked { get; init; } = [];
}
