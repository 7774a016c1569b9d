namespace MessageHub.Istandaarden.Messages;

/// <summary>A class that asks for something under a reference of the provider: an AangevraagdProduct, or the Verzoek of a JW317.</summary>
public interface IVerzoek
{
    Position Position { get; }

    string ReferentieAanbieder { get; }
}
