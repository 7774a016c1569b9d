namespace MessageHub.Agreements;

/// <summary>What was contracted with one provider.</summary>
/// <param name="AgbCodes">The codes that it sends under, eight digits each; its production is added up over all of them.</param>
/// <param name="Name">For people; without it the first code.</param>
public sealed record ContractSettings(IReadOnlyList<string> AgbCodes, string? Name = null)
{
    /// <summary>The orders ("opdrachten") that it has; a product belongs to one of them at most.</summary>
    public IReadOnlyList<OrderSettings> Orders { get; init; } = [];

    internal string Naam => Name ?? AgbCodes[0];

    internal IEnumerable<FileProblem> Problems(string place, decimal maximumRaise)
    {
        if (AgbCodes.Count == 0)
            yield return new($"{place}.agbCodes", "there is no code");
        for (var i = 0; i < AgbCodes.Count; i++)
        {
            if (!AgbCode.IsValid(AgbCodes[i]))
                yield return new($"{place}.agbCodes[{i}]", $"'{AgbCodes[i]}' is not eight digits");
        }

        var codes = new HashSet<string>();
        var products = new HashSet<string>();
        for (var i = 0; i < Orders.Count; i++)
        {
            var (order, at) = (Orders[i], $"{place}.orders[{i}]");
            if (!codes.Add(order.Code))
                yield return new(at, $"the contract has order '{order.Code}' already");
            if (order.Products.FirstOrDefault(product => !products.Add(product)) is { } twice)
                yield return new($"{at}.products", $"'{twice}' is in this contract's orders twice");
            foreach (var problem in order.Problems(at, maximumRaise))
                yield return problem;
        }
    }
}

/// <summary>An order within a contract, as B, C or E in Rijnmond.</summary>
/// <param name="Products">Product codes (<c>45A04</c>), and categories of two characters for all their codes that no other order names.</param>
public sealed record OrderSettings(string Code, IReadOnlyList<string> Products)
{
    internal const int CategorieLength = 2;

    /// <summary>The production ceilings, at most one per calendar year; a year without one has no ceiling.</summary>
    public IReadOnlyList<CeilingSettings> Ceilings { get; init; } = [];

    internal IEnumerable<FileProblem> Problems(string place, decimal maximumRaise)
    {
        if (Products.FirstOrDefault(product => product.Length is not (CategorieLength or 5)) is { } wrong)
            yield return new($"{place}.products", $"'{wrong}' is no product code of five characters and no category of two");

        var years = new HashSet<long>();
        for (var i = 0; i < Ceilings.Count; i++)
        {
            var at = $"{place}.ceilings[{i}]";
            if (!years.Add(Ceilings[i].Year))
                yield return new(at, $"{Ceilings[i].Year} has a ceiling already");
            foreach (var problem in Ceilings[i].Problems(at, maximumRaise))
                yield return problem;
        }
    }
}

/// <summary>RM3-21: the most that an order may come to in one calendar year.</summary>
/// <param name="Year">The year that the ProductPeriode ends in.</param>
/// <param name="Maximum">Euro cents, as first agreed.</param>
public sealed record CeilingSettings(long Year, long Maximum)
{
    /// <summary>Over-production that was approved in writing, in order of date.</summary>
    public IReadOnlyList<ApprovalSettings> Approvals { get; init; } = [];

    /// <summary>What holds for a line that came in on this day: an approval lifts the ceiling for what comes after its date, not for what was there.</summary>
    public long MaximumOn(DateOnly received) =>
        Approvals.LastOrDefault(approval => approval.Date < received)?.Maximum ?? Maximum;

    internal IEnumerable<FileProblem> Problems(string place, decimal maximumRaise)
    {
        if (Year is < 2015 or > 2200)
            yield return new(place, $"{Year} is no calendar year of youth care");
        if (Maximum <= 0)
            yield return new(place, "the maximum is not above zero");

        for (var i = 0; i < Approvals.Count; i++)
        {
            var (approval, at) = (Approvals[i], $"{place}.approvals[{i}]");
            if (approval.Maximum <= (i == 0 ? Maximum : Approvals[i - 1].Maximum))
                yield return new(at, "the maximum is not above the one before it");
            if (i > 0 && approval.Date <= Approvals[i - 1].Date)
                yield return new(at, "the date is not after the one before it");
            if (approval.Maximum > Maximum + Maximum * maximumRaise / 100)
            {
                yield return new(at, FormattableString.Invariant(
                    $"{approval.Maximum} is more than {maximumRaise} % above the first maximum of the year, {Maximum} (RM3-21)"));
            }
        }
    }
}

/// <summary>The written approval of over-production.</summary>
/// <param name="Date">Of the letter.</param>
/// <param name="Maximum">Euro cents that the order may come to from then on.</param>
public sealed record ApprovalSettings(DateOnly Date, long Maximum);

/// <summary>The code that a provider sends under.</summary>
internal static class AgbCode
{
    public static bool IsValid(string code) => code.Length == 8 && code.All(char.IsAsciiDigit);
}
