using System.Xml.Linq;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace MessageHub.OperatorConsole.Access;

/// <summary>The keys of cookies in the hub's store. ASP.NET Core asks for them now and then, on a thread of its own, and cannot wait for a task.</summary>
internal sealed class StoredKeys(IKeyStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => store.KeysAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => store.AddKeyAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();
}
