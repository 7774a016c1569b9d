using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>A rule that looks at more of the dossier than the shape of its message says: regional ones do.</summary>
public interface IMetSleutels
{
    /// <summary>Adds what it will look at when this message is judged.</summary>
    /// <param name="ontvangen">The Dutch day on which the message came in.</param>
    void AddSleutels(Bericht bericht, DateOnly ontvangen, DossierSleutels sleutels);
}
