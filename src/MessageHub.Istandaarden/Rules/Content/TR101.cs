using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>
/// TR101: no double lines. Classes under one parent differ in their logical key; the same key under two parents is no double, because the parent's
/// key is part of it. Absent counts as a value.
/// </summary>
[Explained(
    On = "Relatie, Contact, ToegewezenProduct, StartProduct, StopProduct, AangevraagdProduct, OngewijzigdProduct, TeWijzigenProduct, NieuwProduct, Client, Prestatie",
    Broken = "Two ToegewezenProducten with ToewijzingNummer 1001 under one client.",
    Kept = "The same ReferentieNummer under two clients of a declaration: not double here, that is TR314's.")]
public sealed class TR101() : ContentRule(
    "TR101",
    "No two lines under one parent have the same logical key.",
    "A line before this one has the same logical key.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        switch (subject)
        {
            case Toewijzingsbericht b:
                Distinct(context, b.Relaties, relatie => relatie.Nummer, relatie => relatie.Position);
                Distinct(context, b.Contacten, contact => contact.Soort, contact => contact.Position);
                Distinct(context, b.ToegewezenProducten, product => product.ToewijzingNummer, product => product.Position);
                break;
            case Startbericht b:
                Distinct(context, b.StartProducten, start => start.Sleutel, start => start.Position);
                break;
            case Stopbericht b:
                Distinct(context, b.StopProducten, stop => stop.Sleutel, stop => stop.Position);
                break;
            case Toewijzingsverzoekbericht b:
                Distinct(context, b.AangevraagdeProducten, product => product.ReferentieAanbieder, product => product.Position);
                break;
            case Wijzigingsverzoekbericht b:
                Distinct(context, b.Verzoek.OngewijzigdeProducten, product => product.ToewijzingNummer, product => product.Position);
                Distinct(context, b.Verzoek.TeWijzigenProducten, product => product.ToewijzingNummer, product => product.Position);
                Distinct(context, b.Verzoek.NieuweProducten, product => (product.Product, product.GewensteIngangsdatum), product => product.Position);
                break;
            case Declaratiebericht b:
                DistinctClients(context, b.Declaratie.Clienten);
                break;
            case Declaratieantwoordbericht { DeclaratieAntwoord: { } antwoord }:
                DistinctClients(context, antwoord.Clienten);
                break;
        }
    }

    private void DistinctClients(RuleContext context, IReadOnlyList<DeclaratieClient> clienten)
    {
        Distinct(context, clienten, client => client.Bsn, client => client.Position);
        foreach (var client in clienten)
        {
            Distinct(context, client.Prestaties,
                prestatie => (prestatie.ReferentieNummer, prestatie.VorigReferentieNummer), prestatie => prestatie.Position);
        }
    }

    private void Distinct<T, TKey>(RuleContext context, IReadOnlyList<T> lines, Func<T, TKey> keyOf, Func<T, Position> positionOf)
    {
        if (lines.Count < 2)
            return;

        var seen = new HashSet<TKey>(lines.Count);
        foreach (var line in lines)
        {
            if (!seen.Add(keyOf(line)))
                context.Report(this, positionOf(line));
        }
    }
}
