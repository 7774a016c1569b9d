using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS100: care before 2021 is not declared with this message.</summary>
public sealed class CS100() : ContentRule<JW323>("CS100", "DeclaratiePeriode and ProductPeriode lie on or after 2021-01-01.")
{
    protected override void Check(JW323 bericht, RuleContext context)
    {
        var periode = bericht.Declaratie.DeclaratiePeriode;
        if (LiesBefore2021(periode))
            context.Report(this, bericht.Declaratie.Position, "DeclaratiePeriode");

        foreach (var prestatie in Declaratieregels.Of(bericht))
        {
            if (LiesBefore2021(prestatie.ProductPeriode))
                context.Report(this, prestatie.Position, "ProductPeriode");
        }
    }

    private static bool LiesBefore2021(Periode periode) => periode.Begin.Year < 2021 || periode.Eind.Year < 2021;
}
