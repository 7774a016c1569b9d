using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS100: care before 2021 is not declared with this message.</summary>
[Explained(
    On = "Declaratie/DeclaratiePeriode, Prestatie/ProductPeriode",
    Broken = "A line for December 2020.",
    Kept = "A line for January 2021.")]
public sealed class CS100() : ContentRule<Declaratiebericht>(
    "CS100",
    "DeclaratiePeriode and ProductPeriode lie on or after 2021-01-01.",
    "The period lies before 2021.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        var periode = bericht.Declaratie.DeclaratiePeriode;
        if (LiesBefore2021(periode))
            context.Report(this, bericht.Declaratie.Position, "DeclaratiePeriode", $"{periode}");

        foreach (var prestatie in Declaratieregels.Of(bericht))
        {
            if (LiesBefore2021(prestatie.ProductPeriode))
                context.Report(this, prestatie.Position, "ProductPeriode", $"{prestatie.ProductPeriode}");
        }
    }

    private static bool LiesBefore2021(Periode periode) => periode.Begin.Year < 2021 || periode.Eind.Year < 2021;
}
