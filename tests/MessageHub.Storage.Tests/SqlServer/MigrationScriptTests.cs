using MessageHub.Storage.Migrations;
using MessageHub.Storage.SqlServer;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MessageHub.Storage.Tests.SqlServer;

/// <summary>How the script of <c>migrate --script</c> is made; what it does is for <see cref="MigrationScriptRunTests"/>.</summary>
[TestFixture]
public sealed class MigrationScriptTests
{
    private static readonly TSqlScript Parsed = Parse(SqlServerMigrations.Script());

    [Test]
    public void It_sets_what_filtered_indexes_ask_for_before_anything_else()
    {
        var first = Parsed.Batches[0].Statements;
        Assert.That(first, Is.All.InstanceOf<PredicateSetStatement>());
        Assert.That(
            first.Cast<PredicateSetStatement>().Where(set => set.IsOn).Select(set => set.Options),
            Is.SupersetOf(new[]
            {
                SetOptions.QuotedIdentifier, SetOptions.AnsiNulls, SetOptions.AnsiPadding, SetOptions.AnsiWarnings, SetOptions.ArithAbort,
                SetOptions.ConcatNullYieldsNull, SetOptions.XactAbort,
            }));
    }

    [Test]
    public void A_step_is_one_batch_and_no_other_batch_begins_or_ends_a_transaction()
    {
        var transactions = Parsed.Batches.Select(batch => Find<TransactionStatement>(batch).Select(statement => statement.GetType().Name).ToList())
            .Where(batch => batch.Count > 0).ToList();
        Assert.That(transactions, Has.Count.EqualTo(SqlServerMigrations.Known.Count));
        Assert.That(transactions, Is.All.EqualTo(new[]
        {
            nameof(RollbackTransactionStatement), nameof(BeginTransactionStatement), nameof(CommitTransactionStatement), nameof(RollbackTransactionStatement),
        }));
    }

    [Test]
    public void Every_statement_of_a_step_stands_in_its_batch_as_it_is()
    {
        var steps = Parsed.Batches.Where(batch => Find<BeginTransactionStatement>(batch).Count > 0).ToList();
        Assert.That(
            steps.Select(batch => Find<ExecutableStringList>(batch).SelectMany(list => list.Strings).Cast<StringLiteral>().Select(text => text.Value)),
            Is.EqualTo(SqlServerMigrations.Known.Select(step => SqlServerMigrations.Batches(step.Sql).Select(batch => batch.Trim()))));
    }

    /// <summary>sqlcmd fills in $(...) itself, and reads a file in the code page of the machine.</summary>
    [Test]
    public void Nothing_in_it_means_something_else_to_sqlcmd() =>
        Assert.That(SqlServerMigrations.Script(), Does.Not.Contain("$(").And.Match(@"^[\x09\x0A\x0D\x20-\x7E]*\z"));

    [Test]
    public void Nothing_pending_is_a_script_that_does_nothing() =>
        Assert.That(Parse(MigrationScript.Of(SqlServerMigrations.Known, [])).Batches, Is.Empty);

    [Test]
    public void A_quote_in_a_step_is_a_quote_in_its_batch()
    {
        var step = Migration.Parse("0001-quote", "INSERT INTO dbo.A VALUES (N'it''s');");
        Assert.That(
            Find<ExecutableStringList>(Parse(MigrationScript.Of([step], [step]))).SelectMany(list => list.Strings).Cast<StringLiteral>().Single().Value,
            Is.EqualTo(step.Sql));
    }

    /// <summary>As sqlcmd sends it: QUOTED_IDENTIFIER is off to begin with.</summary>
    private static TSqlScript Parse(string script)
    {
        var parsed = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: false).Parse(new StringReader(script), out var errors);
        Assert.That(errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"), Is.Empty);
        return parsed;
    }

    private static List<T> Find<T>(TSqlFragment fragment)
        where T : TSqlFragment
    {
        var found = new Finder<T>();
        fragment.Accept(found);
        return found.Found;
    }

    private sealed class Finder<T> : TSqlFragmentVisitor
        where T : TSqlFragment
    {
        public List<T> Found { get; } = [];

        public override void Visit(TSqlFragment fragment)
        {
            if (fragment is T found)
                Found.Add(found);
        }
    }
}
