using MessageHub.Agreements.Rules;

namespace MessageHub.Agreements.Tests;

/// <summary>RV12-D1: who declares has a contract. The kit's provider is 65656055.</summary>
public class RV12_D1Tests
{
    private static Keten Met(RefusalSettings? settings = null, params ContractSettings[] contracts) => new Keten(new AgreementsFile
    {
        Rules = new AgreementRuleSettings().With(RV12_D1.Agreement, settings ?? new RefusalSettings()),
        Contracts = contracts,
    }).Heeft(Toewijzing(), Start());

    [Test]
    public void A_line_of_a_provider_without_a_contract_is_refused() =>
        Met(null, new ContractSettings(["65656056"])).Ontvangt(Declaratie()).IsRefusedOn("RV12-D1", "9019", at: Prestatie(1), level: 4);

    [Test]
    public void A_line_of_a_provider_with_a_contract_is_accepted() =>
        Met(null, new ContractSettings(["65656056"]), new ContractSettings(["65656054", Keten.Aanbieder])).Ontvangt(Declaratie()).IsAccepted();

    [Test]
    public void Where_no_contracts_are_given_anybody_may_declare() => Met().Ontvangt(Declaratie()).IsAccepted();

    [Test]
    public void A_credit_is_not_refused_for_want_of_a_contract()
    {
        var debet = new PrestatieXml();
        var file = new AgreementsFile { Contracts = [new ContractSettings(["65656056"])] };
        var keten = new Keten().Heeft(Toewijzing(), Start(), Declaratie(debet)).Onder(file);
        keten.Ontvangt(Declaratie(debet.Credit())).IsAccepted();
    }

    [Test]
    public void Switched_off_anybody_may_declare() =>
        Met(new RefusalSettings { Enabled = false }, new ContractSettings(["65656056"])).Ontvangt(Declaratie()).IsAccepted();

    [Test]
    public void The_return_code_is_the_regions_choice() =>
        Met(new RefusalSettings { ReturnCode = "9338" }, new ContractSettings(["65656056"]))
            .Ontvangt(Declaratie()).IsRefusedOn("RV12-D1", "9338", at: Prestatie(1), level: 4);
}
