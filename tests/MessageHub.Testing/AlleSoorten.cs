using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>Every message type that the hub handles, as the source of test cases.</summary>
public static class AlleSoorten
{
    public static IEnumerable<BerichtSoort> Soorten => Standaarden.Ondersteund.Soorten;
}
