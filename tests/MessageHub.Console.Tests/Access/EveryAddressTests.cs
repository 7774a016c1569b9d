using System.Net;
using System.Text.RegularExpressions;
using MessageHub.OperatorConsole.Access;
using MessageHub.Processing.Ports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace MessageHub.OperatorConsole.Tests.Access;

/// <summary>Every address that the process has, as it has it: without a session it gives nothing away.</summary>
public partial class EveryAddressTests
{
    /// <summary>
    /// What is there for everybody: where to sign in, and what that page looks like; for those who watch over the process; and the published descriptions of
    /// the interface for systems.
    /// </summary>
    private static readonly string[] Open =
    [
        ConsolePaths.SignIn, ConsolePaths.OpenIdConnect, ConsolePaths.Root + "/_assets/", "/health/live", "/health/ready", "/metrics", "/openapi/", "/docs/",
    ];

    private ConsoleHost host = null!;

    [OneTimeSetUp]
    public async Task SetUp() => host = await ConsoleHost.StartAsync(configure: options =>
        options.Console.OpenIdConnect = new OpenIdConnectSignInOptions { Authority = "https://127.0.0.1:1", ClientId = "messagehub", ClientSecret = "geheim" });

    [OneTimeTearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [Test]
    public async Task Without_a_session_every_address_refuses_or_shows_where_to_sign_in()
    {
        using var browser = host.Browse();
        var tried = 0;
        foreach (var (method, path) in Addresses().Where(address => !IsOpen(address.Path)))
        {
            using var page = await browser.SendAsync(method, path, "text/html");
            var isShown = page.StatusCode == HttpStatusCode.Redirect && page.Headers.Location!.AbsolutePath == ConsolePaths.SignIn;
            Assert.That(isShown || page.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{method} {path} gives {page.StatusCode}");
            using var data = await browser.SendAsync(method, path, "application/json");
            Assert.That(data.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized).Or.EqualTo(HttpStatusCode.Forbidden), $"{method} {path}");
            Assert.That(await data.Content.ReadAsStringAsync(), Has.Length.LessThan(600), $"{method} {path} gives something away");
            tried++;
        }

        Assert.That(tried, Is.GreaterThan(10), "guards the test itself");
    }

    [Test]
    public void Only_what_is_listed_here_is_there_for_everybody()
    {
        var open = host.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
        Assert.That(open.Where(path => !IsOpen(path)), Is.Empty);
    }

    [Test]
    public async Task A_party_that_names_itself_is_nobody_here()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("X-Party", "Gemeente:0363");
        foreach (var (_, path) in Addresses().Where(address => address.Path.StartsWith(ConsolePaths.Root, StringComparison.Ordinal) && address.Method == HttpMethod.Get && !IsOpen(address.Path)))
        {
            using var response = await client.GetAsync(path);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized).Or.EqualTo(HttpStatusCode.Forbidden), path);
        }
    }

    [TestCase(OperatorRole.Lezer)]
    [TestCase(OperatorRole.Behandelaar)]
    [TestCase(OperatorRole.Beheerder)]
    public async Task A_page_is_shown_to_the_roles_that_may_see_it_and_to_no_other(OperatorRole role)
    {
        using var browser = await host.BrowseAsync(role);
        foreach (var endpoint in host.Endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(ConsolePaths.Root + "/", StringComparison.Ordinal)))
        {
            var path = PathOf(endpoint);
            var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
            if (IsOpen(path) || methods?.Contains("GET") == false || path.Contains("/_", StringComparison.Ordinal))
                continue;

            var needs = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy!);
            var may = needs.All(policy => role.May(Enum.GetValues<Permission>().Single(permission => ConsolePolicies.NameOf(permission) == policy)));
            using var response = await browser.GetAsync(path);
            if (may)
                Assert.That(response.StatusCode, Is.Not.EqualTo(HttpStatusCode.Unauthorized), path);
            Assert.That(IsDenied(response), Is.EqualTo(!may || path == ConsolePaths.Denied), $"{path} gives {response.StatusCode} {response.Headers.Location}");
        }
    }

    private static bool IsDenied(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Forbidden || response.Headers.Location?.ToString().Contains(ConsolePaths.Denied, StringComparison.Ordinal) == true;

    private IEnumerable<(HttpMethod Method, string Path)> Addresses() =>
        from endpoint in host.Endpoints
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (new HttpMethod(method), PathOf(endpoint));

    private static bool IsOpen(string path) => Open.Any(open => path == open || (open.EndsWith('/') && path.StartsWith(open, StringComparison.Ordinal)));

    /// <summary>With something plausible in the place of each parameter.</summary>
    private static string PathOf(RouteEndpoint endpoint) => Parameter().Replace(
        "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
        match => match.Value.Contains(":guid", StringComparison.Ordinal) ? "7f3c5f6e-1111-4222-8333-444444444444" : "1");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
