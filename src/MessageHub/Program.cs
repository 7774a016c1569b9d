using MessageHub.Commands;

return await CommandLine.RunAsync(args,
    RunCommand.Create(),
    ValidateCommand.Create(),
    ProcessCommand.Create(),
    DeadLettersCommand.Create(),
    GenerateCommand.Create());
