using MessageHub.Istandaarden.CodeLists;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Judging;

/// <summary>
/// A JW325 from the back office. Accepted, it decides on the declaration: the lines it names are refused and the others granted, unless its header or
/// its DeclaratieAntwoord refuses the whole. It has no answer of its own; a refused one is an error for its sender.
/// </summary>
internal static class DeclaratieAntwoordJudge
{
    public static Judgement Judge(Declaratieantwoordbericht bericht, RuleLists rules, RuleContext context)
    {
        RuleBook.Apply(rules.DeclaratieAntwoordHeader, bericht.Header, context);
        if (bericht.DeclaratieAntwoord is { } antwoord)
        {
            RuleBook.Apply(rules.DeclaratieAntwoord, antwoord, context);
            foreach (var client in antwoord.Clienten)
            {
                context.Client = client;
                RuleBook.Apply(rules.DeclaratieAntwoordClient, client, context);
                foreach (var prestatie in client.Prestaties)
                    RuleBook.Apply(rules.AfgewezenPrestatie, prestatie, context);
            }
        }

        var mark = context.Dossier.Wijzigingen.Count;
        if (context.Refusals == 0 && Declaratie(bericht, context.Dossier) is { } declaratie)
        {
            context.Dossier.Apply(new DeclaratieBesloten(
                declaratie, IsRefusedAsAWhole(bericht), Declaratieregels.Of(bericht).Select(prestatie => prestatie.ReferentieNummer).ToHashSet()));
        }

        return Judgements.AllOrNothing(context, mark);
    }

    private static IngediendeDeclaratie? Declaratie(Declaratieantwoordbericht bericht, Dossier dossier) =>
        bericht.Header.DeclaratieIdentificatie is { } identificatie ? dossier.DeclaratieMet(identificatie) : null;

    private static bool IsRefusedAsAWhole(Declaratieantwoordbericht bericht) =>
        bericht.DeclaratieAntwoord is not { } antwoord
        || bericht.Header.RetourCodes.Any(RetourCodes.IsAfwijzing)
        || antwoord.RetourCodes.Any(RetourCodes.IsAfwijzing);
}
