using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS089: a Dutch postcode looks like one.</summary>
[Explained(
    On = "Contact/Adres/Postcode",
    Broken = "LandCode NL with Postcode 0123AB or 1234.",
    Kept = "LandCode NL with 1234AB; or LandCode BE with 1000.")]
public sealed class CS089() : ContentRule<Toewijzingsbericht>(
    "CS089",
    "Postcode has four digits, the first not 0, and two letters when LandCode is NL.",
    "Postcode has another form than a Dutch one.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var contact in bericht.AlleContacten)
        {
            if (contact is { LandCode: "NL", Postcode: { } postcode } && !IsDutch(postcode))
                context.Report(this, contact.Position, "Adres/Postcode");
        }
    }

    private static bool IsDutch(string postcode) =>
        postcode.Length == 6
        && postcode[0] is >= '1' and <= '9'
        && postcode.AsSpan(1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && char.IsAsciiLetter(postcode[4])
        && char.IsAsciiLetter(postcode[5]);
}
