using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RM3-21: above the production ceiling of an order nothing is paid unless over-production was approved in writing beforehand. Per provider, order and year:
/// granted less credited, over all codes of the provider and all municipalities, by the year that the ProductPeriode ends in. A line that would pass the
/// ceiling waits for a person; a smaller one after it that still fits does not.
/// </summary>
[Explained(
    On = "Prestatie/IngediendBedrag",
    Broken = "A ceiling of 500,000 euros, 499,900 granted; a line of 101 euros. It is held.",
    Kept = "A line of 100 euros; or one of 101 that comes in after an approval of over-production.",
    NotChecked = "The agreements file has no ceiling for the provider, product and year; it is switched off there; or the back office decides on declarations.")]
public sealed class RM3_21(ProductieplafondSettings settings, IEnumerable<ContractSettings> contracts) : Rule<Prestatie>(
    "RM3-21", 4, settings.ReturnCode,
    "All that is granted on an order in a year, this line included, stays within its production ceiling.",
    "The line passes the production ceiling of its order."), IMetSleutels
{
    private readonly Plafonds plafonds = new(contracts);

    public static Agreement<ProductieplafondSettings> Agreement { get; } = new(
        "RM3-21", (rules, settings, file) => rules with { Debetprestatie = [.. rules.Debetprestatie, new RM3_21(settings, file.Contracts)] });

    /// <summary>Comes last: what is refused or held anyway takes no room under the ceiling.</summary>
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.IsLineRefused || context.IsLineHeld || context.Declaraties == DeclarationsDecidedBy.BackOffice
            || Vraag(context.Bericht.Header.Aanbieder, subject) is not var (plafond, vraag))
        {
            return;
        }

        var (dossier, maximum) = (context.Dossier, plafond.In(vraag.Jaar)!.MaximumOn(context.Ontvangen));
        var (granted, claimed) = (dossier.Productie(vraag), subject.IngediendBedrag.Bedrag);
        if (granted + claimed > maximum)
        {
            context.Hold(
                this, subject.Position, "IngediendBedrag",
                $"order {plafond.Order.Code} in {vraag.Jaar}, at most {maximum} cents, of which {granted} granted before, and {claimed} claimed");
        }
        else
        {
            context.Begrens(vraag, dossier.OpgeslagenProductie(vraag) + maximum - granted - claimed);
        }
    }

    public void AddSleutels(Bericht bericht, DateOnly ontvangen, DossierSleutels sleutels)
    {
        foreach (var prestatie in ((Declaratiebericht)bericht).Declaratie.Clienten.SelectMany(client => client.Prestaties))
        {
            if (Vraag(bericht.Header.Aanbieder, prestatie) is var (_, vraag))
                sleutels.Productie.Add(vraag);
        }
    }

    private (Plafond Plafond, Productievraag Vraag)? Vraag(string aanbieder, Prestatie prestatie)
    {
        var jaar = prestatie.ProductPeriode.Eind.Year;
        return plafonds.Van(aanbieder, prestatie.ProductCategorie, prestatie.ProductCode) is { } plafond && plafond.In(jaar) is not null
            ? (plafond, new Productievraag(plafond.Groep, jaar)) : null;
    }
}

/// <summary>RM3-21.</summary>
public sealed record ProductieplafondSettings : HoldSettings
{
    /// <summary>By how many per cent of the year's first ceiling approvals may raise it.</summary>
    public decimal MaximumRaise { get; init; } = 15;

    /// <summary>At how many per cent of the ceiling the contract manager is told.</summary>
    public decimal SignalAt { get; init; } = 80;

    internal override IEnumerable<string> Problems
    {
        get
        {
            if (MaximumRaise < 0)
                yield return "maximumRaise is negative";
            if (SignalAt is <= 0 or > 100)
                yield return "signalAt is not above 0 and at most 100";
        }
    }
}
