using System.Text;

namespace MessageHub.Settings;

/// <summary>The settings as a table, for <c>messagehub settings</c> and docs/operations.md.</summary>
internal static class SettingsPage
{
    public static string Write()
    {
        var page = new StringBuilder("| key | default | |\n|---|---|---|\n");
        foreach (var setting in SettingsBook.All)
            page.Append("| `").Append(setting.Key).Append("` | ").Append(setting.DefaultText).Append(" | ").Append(setting.Description).Append(" |\n");
        return page.ToString();
    }
}
