using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD078: a Budget and an Omvang exclude each other, seen from the Omvang; CD077 sees it from the Budget.</summary>
public sealed class CD078() : ContentRule("CD078", "Budget is absent when Omvang is there.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in context.Productregels)
        {
            if (regel is { Budget: not null, Omvang: not null })
                context.Report(this, regel.Position, "Budget");
        }
    }
}
