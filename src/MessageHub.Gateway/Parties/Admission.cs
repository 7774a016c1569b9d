namespace MessageHub.Gateway.Parties;

/// <summary>Whether a caller is let in.</summary>
internal abstract record Admission
{
    private Admission()
    {
    }

    public sealed record Admitted(Caller Caller) : Admission;

    /// <param name="Reason">For the operator. Callers are all told the same.</param>
    /// <param name="Credential">What it came with, for the operator: a thumbprint or a number, nothing secret and nobody's name.</param>
    public sealed record Refused(RefusalReason Reason, string Credential = Refused.NoCredential) : Admission
    {
        public const string NoCredential = "without credentials";
    }
}

/// <summary>Why a caller is not let in.</summary>
internal enum RefusalReason
{
    NoCredentials,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateNotTrusted,
    CertificateUnknown,
    CertificateRevoked,
    RegistrationNotYetValid,
    RegistrationExpired,
    TokenExpired,
    TokenNotYetValid,
    TokenForOthers,
    TokenNotTrusted,
    TokenNamesNoParty,
    PartyUnknown,
    NotFromThisMachine,
}

internal static class RefusalReasons
{
    /// <summary>For the log.</summary>
    public static string ToText(this RefusalReason reason) => reason switch
    {
        RefusalReason.NoCredentials => "it has no certificate and no token",
        RefusalReason.CertificateExpired => "the certificate has expired",
        RefusalReason.CertificateNotYetValid => "the certificate is not valid yet",
        RefusalReason.CertificateNotTrusted => "the certificate is not from a trusted issuer, is not for clients, or was revoked by its issuer",
        RefusalReason.CertificateUnknown => "the certificate is not registered",
        RefusalReason.CertificateRevoked => "the certificate was revoked here",
        RefusalReason.RegistrationNotYetValid => "the registration of the certificate does not hold yet",
        RefusalReason.RegistrationExpired => "the registration of the certificate holds no more",
        RefusalReason.TokenExpired => "the token has expired",
        RefusalReason.TokenNotYetValid => "the token is not valid yet",
        RefusalReason.TokenForOthers => "the token is from another issuer or for another audience",
        RefusalReason.TokenNotTrusted => "the token is no token, or not signed by a key that is trusted",
        RefusalReason.TokenNamesNoParty => "the token names no party",
        RefusalReason.PartyUnknown => "none of its parties takes part",
        RefusalReason.NotFromThisMachine => "only this machine may name its party",
    };
}
