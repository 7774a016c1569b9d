namespace MessageHub.Istandaarden.Tests.Schemas.Facets;

/// <summary>One thing that level 1 demands of the value of an element: a value that breaks it, and the nearest one that does not.</summary>
/// <param name="Rule">The code that demands it; null where no rule has it: a code outside its list, a date that does not exist.</param>
internal sealed record Eis(string? Rule, string Broken, string Kept);
