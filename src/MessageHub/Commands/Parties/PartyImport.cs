using System.CommandLine;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Commands.Parties;

/// <summary>
/// <c>messagehub parties import</c>: parties and certificates from a CSV file. What is wrong with it is told line by line before anything is written, and what
/// is written twice is there once.
/// </summary>
internal static class PartyImport
{
    private static readonly string[] Columns = ["code", "name", "route", "served", "sendsFor", "certificate", "knownBy", "from", "until"];

    public static Command Create(OperatorCommands shared)
    {
        var file = new Argument<string>("csv")
        {
            Description = $"A file with a header line and the columns {string.Join(", ", Columns)} (all but code may be left out), separated by commas or semicolons.",
        };
        var import = new Command("import", "Add parties and certificates from a CSV file; one line per party, or per party and certificate.") { file };
        import.SetAction(parsed => shared.UseAsync(parsed, hub => ImportAsync(hub, parsed.GetRequiredValue(file)), create: true));
        return import;
    }

    private static async Task<int> ImportAsync(IServiceProvider hub, string file)
    {
        var rows = Read(file);
        var known = (await hub.GetRequiredService<IPartyRegistry>().ListAsync(CancellationToken.None)).ToDictionary(party => party.Code);
        var errors = new List<string>();
        var work = new List<(Party Party, (CertificateKey Key, Period Period)? Certificate)>();
        foreach (var row in rows)
        {
            try
            {
                var party = row.Changes().Apply(row.Code, known.GetValueOrDefault(row.Code));
                known[row.Code] = party;
                work.Add((party, row.Registration(Path.GetDirectoryName(Path.GetFullPath(file))!)));
            }
            catch (CommandException e)
            {
                errors.Add($"{file}, line {row.Line}: {e.Message}");
            }
        }

        if (errors.Count > 0)
            throw new CommandException($"nothing was imported. {string.Join(" ", errors)}");

        var operations = hub.GetRequiredService<Operations>();
        foreach (var party in work.Select(item => item.Party.Code).Distinct())
            await operations.SavePartyAsync(known[party], OperatorCommands.Who, CancellationToken.None);
        foreach (var (party, certificate) in work)
        {
            if (certificate is { } registration)
                await operations.AddCertificateAsync(registration.Key, [party.Code], registration.Period, OperatorCommands.Who, CancellationToken.None);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{work.Select(item => item.Party.Code).Distinct().Count()} parties and {work.Count(item => item.Certificate is not null)} certificates are known."));
        return ExitCodes.Fine;
    }

    private static List<Row> Read(string file)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true, DetectDelimiterValues = [",", ";"], TrimOptions = TrimOptions.Trim, PrepareHeaderForMatch = header => header.Header.Trim().ToUpperInvariant(),
        };
        try
        {
            using var text = new StreamReader(file);
            using var csv = new CsvReader(text, configuration);
            if (!csv.Read() || !csv.ReadHeader())
                throw new CommandException($"{file} is empty.");
            if (csv.HeaderRecord!.FirstOrDefault(column => !Columns.Contains(column.Trim(), StringComparer.OrdinalIgnoreCase)) is { } unknown)
                throw new CommandException($"{file}: '{unknown}' is no column; there are {string.Join(", ", Columns)}.");

            var rows = new List<Row>();
            while (csv.Read())
                rows.Add(RowOf(csv));
            return rows;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"{file}: there is no such file.", e);
        }
        catch (CsvHelperException e)
        {
            throw new CommandException($"{file}, line {e.Context?.Parser?.RawRow ?? 0}: this is no CSV.", e);
        }
    }

    private static Row RowOf(CsvReader csv)
    {
        string? Cell(string column) => csv.TryGetField<string>(column, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
        return new Row(
            csv.Context.Parser!.RawRow, Cell("code") ?? "", Cell("name"), Cell("route"), Cell("served"), Cell("sendsFor"), Cell("certificate"), Cell("knownBy"),
            Cell("from"), Cell("until"));
    }

    private sealed record Row(
        int Line, string Code, string? Name, string? Route, string? Served, string? SendsFor, string? Certificate, string? KnownBy, string? From, string? Until)
    {
        public PartyChanges Changes()
        {
            if (!Party.IsCode(Code))
                throw new CommandException($"'{Code}' is no party: a municipality has four digits, a provider eight.");
            if (Served is not null && !bool.TryParse(Served, out _))
                throw new CommandException($"served: '{Served}' is not true or false.");
            return new PartyChanges(Name, Value<DeliveryRoute>("route", Route), Served is null ? null : bool.Parse(Served), SendsFor?.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        public (CertificateKey Key, Period Period)? Registration(string folder) => Certificate is null
            ? null
            : CertificateFiles.Registration(
                OfferedCertificate.ThumbprintOf(Certificate) is null ? Path.Combine(folder, Certificate) : Certificate,
                Value<KnownBy>("knownBy", KnownBy) ?? Processing.KnownBy.Thumbprint, CertificateFiles.PeriodOf(Day(From), Day(Until)));

        private static DateOnly? Day(string? text) => text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new CommandException($"'{text}' is not a date like 2026-12-31.");

        private static T? Value<T>(string column, string? text)
            where T : struct, Enum => text is null ? null
            : Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true)
            : throw new CommandException($"{column}: '{text}' is not one of {string.Join(", ", Enum.GetNames<T>())}.");
    }
}
