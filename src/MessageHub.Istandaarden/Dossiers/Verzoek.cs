namespace MessageHub.Istandaarden.Dossiers;

/// <summary>
/// What a provider asked for under one ReferentieAanbieder: one AangevraagdProduct of a JW315, or a JW317 as a whole. Pending until a JW319
/// refuses it or a JW301 carries its ReferentieAanbieder (TR374).
/// </summary>
public sealed record Verzoek(string Bsn, VerzoekSoort Soort, string ReferentieAanbieder, VerzoekStatus Status)
{
    public bool IsOnderhanden => Status is VerzoekStatus.Ingediend or VerzoekStatus.InOnderzoek;
}

/// <summary>What was asked for. The numbers are stored, and are those of the message that asks.</summary>
public enum VerzoekSoort
{
    /// <summary>A new allocation (JW315).</summary>
    Toewijzing = 315,

    /// <summary>A change of what is allocated (JW317).</summary>
    Wijziging = 317,
}

public enum VerzoekStatus
{
    Ingediend = 0,
    InOnderzoek = 1,
    Afgewezen = 2,
    Gehonoreerd = 3,
}
