using System.Text.Json.Serialization.Metadata;

namespace MessageHub.Agreements;

/// <summary>The settings of agreements by their code, as under <c>rules</c> in the agreements file; those that are not there have their defaults.</summary>
public sealed class AgreementRuleSettings
{
    private readonly Dictionary<Agreement, AgreementSettings> given;

    public AgreementRuleSettings()
        : this([])
    {
    }

    private AgreementRuleSettings(Dictionary<Agreement, AgreementSettings> given) => this.given = given;

    public TSettings Of<TSettings>(Agreement<TSettings> agreement)
        where TSettings : AgreementSettings, new() => (TSettings)Of((Agreement)agreement);

    public AgreementRuleSettings With<TSettings>(Agreement<TSettings> agreement, TSettings settings)
        where TSettings : AgreementSettings, new() => new(new Dictionary<Agreement, AgreementSettings>(given) { [agreement] = settings });

    internal AgreementSettings Of(Agreement agreement) => given.GetValueOrDefault(agreement) ?? agreement.Defaults;

    /// <summary>For the JSON serializer: a property per agreement, named by its code.</summary>
    internal static void AddProperties(JsonTypeInfo type)
    {
        if (type.Type != typeof(AgreementRuleSettings))
            return;

        foreach (var agreement in AgreementBook.All)
        {
            var property = type.CreateJsonPropertyInfo(agreement.Defaults.GetType(), agreement.Code);
            property.Set = (settings, value) => ((AgreementRuleSettings)settings).given[agreement] = (AgreementSettings)value!;
            property.IsSetNullable = false;
            type.Properties.Add(property);
        }
    }
}
