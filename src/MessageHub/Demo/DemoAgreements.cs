using System.Text.Json;
using MessageHub.Agreements;

namespace MessageHub.Demo;

/// <summary>The agreements file of the demo: what is watched, and two providers with a production ceiling.</summary>
internal static class DemoAgreements
{
    /// <summary>Every two-digit category.</summary>
    private static readonly string[] Everything = [.. Enumerable.Range(10, 90).Select(categorie => FormattableString.Invariant($"{categorie}"))];

    /// <param name="maxima">Of the ceilings, in euro cents, by provider.</param>
    public static AgreementsFile Write(string path, int year, IReadOnlyDictionary<string, long> maxima)
    {
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(new
        {
            region = "Demo",
            rules = new Dictionary<string, object>
            {
                ["RM3-21"] = new { enabled = true, signalAt = 80 },
                ["RV12-D1"] = new { enabled = false },
                ["RV02-3"] = new { enabled = true, weeks = 6 },
                ["KETEN-VERZOEK"] = new { enabled = true, workingDays = 5 },
            },
            contracts = maxima.Select(provider => new
            {
                name = $"Zorgaanbieder {provider.Key}",
                agbCodes = new[] { provider.Key },
                orders = new[] { new { code = "B", products = Everything, ceilings = new[] { new { year, maximum = provider.Value } } } },
            }),
        }));
        return AgreementsFile.Load(path);
    }
}
