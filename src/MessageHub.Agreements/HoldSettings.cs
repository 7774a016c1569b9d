namespace MessageHub.Agreements;

/// <summary>Settings of an agreement that holds lines of declarations until a person decides.</summary>
public record HoldSettings : AgreementSettings
{
    /// <summary>What a held line is refused with when a person does; from code list WJ001.</summary>
    public string ReturnCode { get; init; } = RefusalSettings.DefaultReturnCode;

    internal override string? GivenReturnCode => ReturnCode;
}
