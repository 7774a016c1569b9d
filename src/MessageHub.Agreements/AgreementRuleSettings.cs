using System.Text.Json;
using System.Text.Json.Serialization;

namespace MessageHub.Agreements;

/// <summary>The settings of agreements by their code, as under <c>rules</c> in the agreements file; those that are not there have their defaults.</summary>
[JsonConverter(typeof(Converter))]
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

    private sealed class Converter : JsonConverter<AgreementRuleSettings>
    {
        public override AgreementRuleSettings Read(ref Utf8JsonReader json, Type type, JsonSerializerOptions options)
        {
            if (json.TokenType != JsonTokenType.StartObject)
                throw new JsonException("rules must be an object with a name per agreement.");

            var given = new Dictionary<Agreement, AgreementSettings>();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var code = json.GetString()!;
                var agreement = AgreementBook.Find(code)
                    ?? throw new JsonException($"'{code}' is no agreement the hub knows; it knows {string.Join(", ", AgreementBook.All.Select(known => known.Code))}.");
                json.Read();
                if (json.TokenType == JsonTokenType.Null)
                    throw new JsonException($"{code} has no settings.");
                given[agreement] = agreement.Read(ref json, options);
            }

            return new AgreementRuleSettings(given);
        }

        public override void Write(Utf8JsonWriter writer, AgreementRuleSettings value, JsonSerializerOptions options) =>
            throw new NotSupportedException("The hub reads agreements, it does not write them.");
    }
}
