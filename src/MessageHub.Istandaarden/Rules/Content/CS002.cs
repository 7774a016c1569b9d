using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS002: the eleven test on every BSN.</summary>
[Explained(
    On = "Client/Bsn",
    Broken = "Bsn 999900007.",
    Kept = "Bsn 999900006: 9x9 + 8x9 + 7x9 + 6x9 - 6 is a multiple of 11.")]
public sealed class CS002() : ContentRule(
    "CS002",
    "The Bsn passes the eleven test.",
    "The Bsn fails the eleven test.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var client in subject.Clienten)
        {
            if (!PassesElevenTest(client.Bsn))
                context.Report(this, client.Position, "Bsn");
        }
    }

    /// <summary>Weights 9 down to 2 and -1 for the last digit; the sum is a multiple of 11. 000000000 passes (findings 6).</summary>
    internal static bool PassesElevenTest(string bsn)
    {
        if (bsn.Length != 9)
            return false;

        var sum = -(bsn[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (bsn[i] - '0');
        return sum % 11 == 0;
    }
}
