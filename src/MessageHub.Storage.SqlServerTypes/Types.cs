// The names SqlClient looks for when it sends a parameter; what they say concerns .NET code inside SQL Server, of which the hub has none. Empty on
// purpose: nothing here is ever used, it only has to be there.
#pragma warning disable CA1018, CA1032, CA1064, CA1813, CA1008, CA1027, CA1720, CA1711, MA0048
namespace Microsoft.SqlServer.Server;

public enum Format
{
    Unknown,
    Native,
    UserDefined,
}

public enum DataAccessKind
{
    None,
    Read,
}

public enum SystemDataAccessKind
{
    None,
    Read,
}

public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

[AttributeUsage(AttributeTargets.All)]
public class SqlFacetAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
public class SqlFunctionAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsByteOrdered { get; set; }

    public bool IsFixedLength { get; set; }

    public string? ValidationMethodName { get; set; }

    public string? Name { get; set; }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    public const int MaxByteSizeValue = 8000;

    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }
}

public sealed class InvalidUdtException : SystemException;
