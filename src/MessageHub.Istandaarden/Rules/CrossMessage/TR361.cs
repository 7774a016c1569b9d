using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR361: the situation asked for holds no product twice at the same time. What changes or stays takes its product from the allocation; what stays keeps
/// its period too.</summary>
[Explained(
    On = "Verzoek",
    Broken = "Product A stays as OngewijzigdProduct without end, and a NieuwProduct A is asked from 1 August.",
    Kept = "Product A is changed to end on 31 July, and a NieuwProduct A is asked from 1 August.")]
public sealed class TR361(Stapeling stapeling) : Rule<WijzigingsVerzoek>(
    "TR361", 3, "9361",
    $"No two products in the request are the same in overlapping periods{stapeling.Uitzondering}.",
    "The request holds the same product twice on the same days.")
{
    public override void Check(WijzigingsVerzoek subject, RuleContext context)
    {
        var regels = new List<Productregel>();
        foreach (var product in subject.OngewijzigdeProducten)
        {
            if (context.Dossier.Toewijzing(context.Client.Bsn, product.ToewijzingNummer) is { } toewijzing)
                regels.Add(new Productregel(product.Position, toewijzing.Product, toewijzing.Ingangsdatum, toewijzing.Einddatum, null, null, ""));
        }

        foreach (var product in subject.TeWijzigenProducten)
        {
            if (context.Dossier.Toewijzing(context.Client.Bsn, product.ToewijzingNummer) is { } toewijzing)
                regels.Add(Productregel.Of(product) with { Product = toewijzing.Product });
        }

        regels.AddRange(subject.NieuweProducten.Select(Productregel.Of));
        foreach (var (regel, other) in stapeling.Clashes(regels).Take(1))
            context.Report(this, subject.Position, detail: Stapeling.Text(regel, other));
    }
}
