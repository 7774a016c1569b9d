using System.Reflection;

namespace MessageHub.Transport.Tests;

public class DoorTests
{
    [Test]
    public void No_type_of_MassTransit_or_RabbitMQ_is_visible_outside()
    {
        var seen =
            from type in typeof(TransportOptions).Assembly.GetExportedTypes()
            from used in Used(type)
            let name = used.Assembly.GetName().Name!
            where name.StartsWith("MassTransit", StringComparison.Ordinal) || name.StartsWith("RabbitMQ", StringComparison.Ordinal)
            select $"{type.Name}: {used.Name}";

        Assert.That(seen, Is.Empty);
    }

    private static IEnumerable<Type> Used(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        var members = type.GetMethods(Visible).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType))
            .Concat(type.GetConstructors().SelectMany(constructor => constructor.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object));
        return members.SelectMany(used => used.GetGenericArguments().Append(used));
    }
}
