using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>How a judgement on a message as a whole is drawn up.</summary>
internal static class Judgements
{
    /// <summary>
    /// Accepted with the effects applied since <paramref name="mark"/>, or refused: everything applied since is taken back. Either way the message
    /// has been received (TR056).
    /// </summary>
    public static Judgement AllOrNothing(RuleContext context, int mark)
    {
        var dossier = context.Dossier;
        dossier.Ontvang(BerichtSleutel.Of(context.Bericht.Header));
        if (context.Findings.Count > 0)
        {
            dossier.RevertTo(mark);
            return new Judgement(Verdict.Rejected, context.Findings, [], 0, IsVerwerkt: true);
        }

        return new Judgement(Verdict.Accepted, [], dossier.WijzigingenSince(mark), 0, IsVerwerkt: true);
    }
}
