using System.Net;
using System.Text.RegularExpressions;

namespace MessageHub.OperatorConsole.Tests;

/// <summary>Asks for pages and sends forms.</summary>
internal sealed partial class PlainBrowser : IDisposable
{
    private readonly HttpClient client;

    public PlainBrowser(Uri address)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string accept)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd(accept);
        return client.SendAsync(request);
    }

    /// <summary>The page's text. It must be there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Fills in and sends a form of a page as a browser does: with what is hidden in it.</summary>
    /// <param name="form">Its address or its handler: the first form with this in it.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var (action, hidden) = await FormOfAsync(path, form);
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(action, content);
    }

    /// <summary>The same, of a form with a file in it.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, string form, (string Name, byte[] Content) file, params (string Name, string Value)[] fields)
    {
        var (action, hidden) = await FormOfAsync(path, form);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in hidden.Concat(fields))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file.Content), file.Name, "gekozen.bin");
        return await client.PostAsync(action, content);
    }

    /// <summary>A form as it was shown, to send when the page may have changed.</summary>
    public async Task<(string Action, (string Name, string Value)[] Hidden)> FormOfAsync(string path, string form)
    {
        var html = await ReadAsync(path);
        var found = Form().Matches(html).Select(match => match.Value).FirstOrDefault(text => text.Contains(form, StringComparison.Ordinal))
            ?? throw new AssertionException($"{path} has no form {form}.");
        var hidden = Hidden().Matches(found).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)));
        var action = WebUtility.HtmlDecode(Action().Match(found).Groups[1].Value);
        return (action.Length > 0 ? action : path, [.. hidden]);
    }

    public Task<HttpResponseMessage> SignInAsync(string naam, string password, string path = ConsolePaths.SignIn) =>
        SubmitAsync(path, "aanmelden", ("Input.Naam", naam), ("Input.Wachtwoord", password));

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<form[^>]*action=\"([^\"]*)\"")]
    private static partial Regex Action();
}
