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
        if (context.Refusals > 0)
        {
            dossier.RevertTo(mark, context.Door);
            return Refuse(context, isVerwerkt: true);
        }

        dossier.Ontvang(BerichtSleutel.Of(context.Bericht.Header));
        return new Judgement(Verdict.Accepted, context.Findings, dossier.WijzigingenSince(mark), 0, IsVerwerkt: true);
    }

    /// <summary>Refused without effects. A refused message was received all the same, save a declaration refused as a whole (IV087).</summary>
    public static Judgement Refuse(RuleContext context, bool isVerwerkt)
    {
        if (isVerwerkt)
            context.Dossier.Ontvang(BerichtSleutel.Of(context.Bericht.Header));
        return new Judgement(Verdict.Rejected, context.Findings, [], 0, isVerwerkt);
    }
}
