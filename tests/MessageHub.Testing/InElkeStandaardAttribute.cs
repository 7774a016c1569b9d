using MessageHub.Istandaarden.Standards;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace MessageHub.Testing;

/// <summary>
/// Runs the fixture once in each standard that the hub handles: its messages are of that standard (<see cref="Keten.Standaard"/>). For tests of what the
/// standards have in common; what differs has a test of its own.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InElkeStandaardAttribute : NUnitAttribute, IFixtureBuilder2
{
    private const string Property = "Standaard";

    private readonly NUnitTestFixtureBuilder builder = new();

    /// <summary>The standard of the fixture that runs; null outside such a fixture.</summary>
    internal static Standaard? Huidige =>
        TestContext.CurrentContext.Test.AllPropertyValues(Property).FirstOrDefault() is string naam
            ? Standaarden.Ondersteund.Alle.Single(standaard => standaard.ToString() == naam)
            : null;

    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => BuildFrom(typeInfo, new Everything());

    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo, IPreFilter filter)
    {
        foreach (var standaard in Standaarden.Ondersteund.Alle)
        {
            var parameters = new TestFixtureParameters { TestName = $"{typeInfo.Name}({standaard.Naam})" };
            parameters.Properties.Set(Property, standaard.ToString());
            yield return builder.BuildFrom(typeInfo, filter, parameters);
        }
    }

    private sealed class Everything : IPreFilter
    {
        public bool IsMatch(Type type) => true;

        public bool IsMatch(Type type, System.Reflection.MethodInfo method) => true;
    }
}
