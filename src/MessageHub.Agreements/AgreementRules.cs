using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements;

/// <summary>Puts the agreement rules of a region beside the published ones.</summary>
public static class AgreementRules
{
    /// <summary>The published rules and the agreement rules that are switched on, which come last: their codes follow those of the standard.</summary>
    public static RuleLists AddTo(RuleLists rules, AgreementsFile agreements)
    {
        foreach (var agreement in AgreementBook.Judged)
        {
            if (agreements.Rules.Of(agreement) is { Enabled: true } settings)
                rules = agreement.AddTo(rules, settings, agreements);
        }

        return rules;
    }

    /// <summary>The published rules and every agreement rule there is, switched on or not, with its defaults: for who wants to know them.</summary>
    public static RuleLists AddAllTo(RuleLists rules) =>
        AgreementBook.Judged.Aggregate(rules, (lists, agreement) => agreement.AddTo(lists, agreement.Defaults, AgreementsFile.Default));

    /// <summary>What rules may consult: the products and tariffs of the file, beside the embedded list of municipalities.</summary>
    public static ExternalSources SourcesOf(AgreementsFile agreements) => ExternalSources.Embedded with
    {
        Producten = new Productcodelijst(agreements.Products.Select(product =>
            new ProductAfspraak(product.Code, product.Categorie, product.Variant))),
        Contracten = new Contracten(agreements.Tariffs.Select(tariff =>
            new Tariefafspraak(tariff.Aanbieder, tariff.ProductCode, tariff.Eenheid, tariff.Tarief, tariff.Vanaf, tariff.TotEnMet))),
    };
}
