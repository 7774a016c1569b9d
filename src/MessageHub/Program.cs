using MessageHub.Commands;

return await CommandLine.RunAsync(args,
    ValidateCommand.Create(),
    ProcessCommand.Create(),
    GenerateCommand.Create(),
    RulesCommand.Create(),
    ExplainCommand.Create());
