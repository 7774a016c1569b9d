namespace MessageHub.Istandaarden.Messages;

/// <summary>A class that asks for something under a reference of the provider: an AangevraagdProduct, or the Verzoek of a JW317.</summary>
public interface IVerzoek
{
    Position Position { get; }

    string ReferentieAanbieder { get; }
}

/// <summary>A class that names a product (TR381).</summary>
public interface IMetProduct
{
    Position Position { get; }

    Product? Product { get; }

    /// <summary>Where the code stands in the class.</summary>
    string ProductCodeElement => "Product/Code";
}
