namespace MessageHub.Processing.Ports;

/// <summary>
/// The client certificates by which parties are known, in the store. Asked through <see cref="Certificates"/>, changed through <see cref="Operations"/>.
/// A row is never removed: who could come in once must be told later.
/// </summary>
public interface ICertificateRegistry
{
    /// <summary>All of them, revoked ones too, in order of number.</summary>
    Task<IReadOnlyList<RegisteredCertificate>> ListCertificatesAsync(CancellationToken cancellation);

    /// <summary>
    /// Lets a certificate act for parties. Is it registered by the same key and not revoked, then it acts for these too from now on, and within this
    /// period. Returns its number. With an audit row.
    /// </summary>
    Task<long> AddCertificateAsync(CertificateKey key, IReadOnlyList<string> parties, Period period, Act act, CancellationToken cancellation);

    /// <summary>Refuses a certificate from now on; false when there is no such number, or it was revoked before. With an audit row.</summary>
    Task<bool> RevokeCertificateAsync(long id, Act act, CancellationToken cancellation);

    /// <summary>Refuses, from now on, a certificate that is not registered by its thumbprint. Returns its number. With an audit row.</summary>
    Task<long> AddRevokedCertificateAsync(CertificateKey.Thumbprint key, Act act, CancellationToken cancellation);

    /// <summary>Ends that a certificate acts for this party; false when it does not. With an audit row.</summary>
    Task<bool> WithdrawPartyAsync(long id, string party, Act act, CancellationToken cancellation);
}

/// <summary>By what a certificate is known.</summary>
public abstract record CertificateKey
{
    private CertificateKey()
    {
    }

    /// <summary>This certificate and no other.</summary>
    /// <param name="Sha256">Of the certificate, lower-case hexadecimal.</param>
    public sealed record Thumbprint(string Sha256) : CertificateKey;

    /// <summary>Any certificate of this holder from this issuer: a renewed one keeps working.</summary>
    /// <param name="Issuer">Distinguished name, as .NET writes it: <c>CN=Zorg CA, O=Zorg, C=NL</c>.</param>
    /// <param name="Subject">As <paramref name="Issuer"/>.</param>
    public sealed record Holder(string Issuer, string Subject) : CertificateKey;
}

/// <summary>From when until when something holds; null: without end on that side.</summary>
/// <param name="Until">Not included.</param>
public sealed record Period(DateTimeOffset? From, DateTimeOffset? Until)
{
    public static Period Always { get; } = new(null, null);
}

/// <param name="Parties">Codes of the parties it acts for; with the consent of each (BRS03).</param>
/// <param name="Period">Besides the certificate's own.</param>
public sealed record RegisteredCertificate(
    long Id, CertificateKey Key, IReadOnlyList<string> Parties, Period Period, DateTimeOffset AddedAt, string AddedBy, DateTimeOffset? RevokedAt, string? RevokedBy);
