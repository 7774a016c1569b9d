using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole;

/// <summary>Addresses of the console.</summary>
public static class ConsolePaths
{
    public const string Root = "/beheer";
    public const string Overview = Root + "/overzicht";
    public const string Stuck = Root + "/vastgelopen";
    public const string DeadLetters = Root + "/onbestelbaar";
    public const string Messages = Root + "/berichten";
    public const string Agreements = Root + "/afspraken";
    public const string Ceilings = Agreements + "/plafonds";
    public const string StartTimes = Agreements + "/starttijden";
    public const string WaitingTimes = Agreements + "/wachttijden";
    public const string Payable = Agreements + "/betaalbaar";
    public const string Reports = Root + "/rapporten";
    public const string Parties = Root + "/partijen";
    public const string Operators = Root + "/operators";
    public const string Audit = Root + "/logboek";
    public const string SignIn = Root + "/aanmelden";
    public const string SignOut = Root + "/afmelden";
    public const string Denied = Root + "/geen-toegang";
    public const string OpenIdConnect = Root + "/organisatie";
    public const string OpenIdConnectCallback = Root + "/organisatie/terug";
    public const string OpenIdConnectSignedOut = Root + "/organisatie/afgemeld";

    public static string Party(string code) => $"{Parties}/{code}";

    public static string Dossier(AllocationKey key) => FormattableString.Invariant($"{Root}/dossier/{key.StroomId}/{key.ToewijzingNummer}");

    public static string Message(long id) => FormattableString.Invariant($"{Messages}/{id}");
}
