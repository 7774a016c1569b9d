using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>The certificates by which parties are known, as this process knows them: the registry, read again every <see cref="PartyOptions.RefreshSeconds"/>.</summary>
public sealed class Certificates(ICertificateRegistry registry, PartyOptions options, TimeProvider time)
{
    private readonly RefreshedView<Known> view = new(
        async cancellation => new Known(await registry.ListCertificatesAsync(cancellation)), options.RefreshInterval, time);

    /// <summary>
    /// What the registry says of a certificate whose issuer is trusted. Its thumbprint goes before its holder, so that one certificate of a holder can be
    /// refused; of two registrations by the same key the later one counts.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The registry was never read and cannot be.</exception>
    public async ValueTask<CertificateStanding> FindAsync(CertificateKey.Thumbprint thumbprint, CertificateKey.Holder holder, CancellationToken cancellation)
    {
        var byKey = (await view.GetAsync(cancellation)).ByKey;
        if (!byKey.TryGetValue(thumbprint, out var registered) && !byKey.TryGetValue(holder, out registered))
            return new CertificateStanding.Unknown();

        return CertificateStanding.Of(registered, time.GetUtcNow());
    }

    private sealed class Known
    {
        public Known(IReadOnlyList<RegisteredCertificate> certificates)
        {
            foreach (var certificate in certificates)
                ByKey[certificate.Key] = certificate;
        }

        public Dictionary<CertificateKey, RegisteredCertificate> ByKey { get; } = [];
    }
}

/// <summary>Where a certificate stands in the registry.</summary>
public abstract record CertificateStanding
{
    private CertificateStanding()
    {
    }

    /// <summary>Where a registration stands by itself, whatever else there is of the same certificate.</summary>
    public static CertificateStanding Of(RegisteredCertificate registered, DateTimeOffset now) => registered switch
    {
        { RevokedAt: not null } => new Revoked(registered),
        { Period.From: { } from } when now < from => new NotYet(registered),
        { Period.Until: { } until } when now >= until => new Over(registered),
        _ => new Good(registered),
    };

    public sealed record Good(RegisteredCertificate Certificate) : CertificateStanding;

    public sealed record Unknown : CertificateStanding;

    public sealed record Revoked(RegisteredCertificate Certificate) : CertificateStanding;

    /// <summary>Its registration does not hold yet.</summary>
    public sealed record NotYet(RegisteredCertificate Certificate) : CertificateStanding;

    /// <summary>Its registration holds no more.</summary>
    public sealed record Over(RegisteredCertificate Certificate) : CertificateStanding;
}
