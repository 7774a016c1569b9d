using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Dossiers;

/// <summary>
/// What a provider asked for under one ReferentieAanbieder: one AangevraagdProduct of a JW315, or a JW317 as a whole. Pending until a JW319
/// refuses it or a JW301 carries its ReferentieAanbieder (TR374).
/// </summary>
public sealed record Verzoek(string Bsn, BerichtSoort Soort, string ReferentieAanbieder, VerzoekStatus Status)
{
    public bool IsOnderhanden => Status is VerzoekStatus.Ingediend or VerzoekStatus.InOnderzoek;
}

public enum VerzoekStatus
{
    Ingediend = 0,
    InOnderzoek = 1,
    Afgewezen = 2,
    Gehonoreerd = 3,
}
