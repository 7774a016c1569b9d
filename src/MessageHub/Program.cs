using System.Globalization;
using MessageHub.Commands;
using MessageHub.Commands.Parties;

// The machine's culture changes nothing: files, logs and output read the same everywhere.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

return await CommandLine.RunAsync(args,
    RunCommand.Create(),
    ValidateCommand.Create(),
    ProcessCommand.Create(),
    MigrateCommand.Create(),
    SettingsCommand.Create(),
    PartiesCommand.Create(),
    OperatorsCommand.Create(),
    MessagesCommand.Create(),
    DeadLettersCommand.Create(),
    HoldsCommand.Create(),
    SignalsCommand.Create(),
    AlertsCommand.Create(),
    ReportCommand.Create(),
    PurgeCommand.Create(),
    GenerateCommand.Create(),
    RulesCommand.Create(),
    ExplainCommand.Create());
