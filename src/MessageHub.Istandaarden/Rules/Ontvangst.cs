using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>A receipt as it came in, for the rules that look at it when it has taken effect.</summary>
/// <param name="IsBekend">Did the message that it answers ever come in?</param>
/// <param name="Telt">False when the hub has answered that message itself.</param>
/// <param name="Uitwerking">What that message had done.</param>
public sealed record Ontvangst(Retourbericht Bericht, bool IsBekend, bool Telt, Uitwerking Uitwerking);
