namespace MessageHub.OperatorConsole.Text;

/// <summary>Acts in words. The audit trail is text: a later program's acts are shown as they are.</summary>
internal static class ActTexts
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["retry"] = "opnieuw aangeboden",
        ["discard"] = "terzijde gelegd",
        ["deadletter-resend"] = "dode brief opnieuw verzonden",
        ["deadletter-archive"] = "dode brief gearchiveerd",
        ["purge"] = "opgeschoond",
        ["read"] = "bericht gelezen",
        ["dossier"] = "dossier bekeken",
        ["search-bsn"] = "op BSN gezocht",
        ["note"] = "notitie",
        ["party"] = "partij gewijzigd",
        ["party-removed"] = "partij verwijderd",
        ["certificate"] = "certificaat gekoppeld",
        ["certificate-revoked"] = "certificaat ingetrokken",
        ["consent-withdrawn"] = "toestemming ingetrokken",
        ["account-added"] = "account gemaakt",
        ["account-changed"] = "account gewijzigd",
        ["account-locked"] = "account geblokkeerd",
        ["sign-in"] = "aangemeld",
        ["sign-in-refused"] = "aanmelding geweigerd",
        ["hold-release"] = "regel vrijgegeven",
        ["signal-close"] = "signaal gesloten",
        ["hold-refuse"] = "regel afgewezen",
    };

    public static IEnumerable<KeyValuePair<string, string>> All => Names;

    public static string Name(string what) => Names.GetValueOrDefault(what, what);
}
