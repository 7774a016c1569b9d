namespace MessageHub.Istandaarden.Messages;

/// <summary>A class that names a product (TR381).</summary>
public interface IMetProduct
{
    Position Position { get; }

    Product? Product { get; }

    /// <summary>Where the code stands in the class.</summary>
    string ProductCodeElement => "Product/Code";
}
