namespace MessageHub.Storage.Relational;

/// <summary>Certificates by which parties are known.</summary>
internal abstract class CertificateStatements
{
    public abstract string List { get; }

    public abstract string Find { get; }

    public abstract string Add { get; }

    public abstract string SetPeriod { get; }

    public abstract string AddPartijen { get; }

    public abstract string Revoke { get; }

    public abstract string WithdrawPartij { get; }

    public abstract string ForgetPartij { get; }
}
