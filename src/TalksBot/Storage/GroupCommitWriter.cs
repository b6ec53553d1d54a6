using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;

namespace TalksBot.Storage;

/// <summary>
/// The one writer of a database. Whatever is waiting when it gets to work shares one transaction, and so one fsync; each
/// piece has a savepoint of its own, so that one that fails takes no other with it.
/// </summary>
sealed class GroupCommitWriter : IAsyncDisposable
{
    const int LargestGroup = 256;

    readonly SqliteConnection connection;

    // Each update takes a dozen of these: they are compiled once.
    readonly SqliteCommand begin;
    readonly SqliteCommand savepoint;
    readonly SqliteCommand release;
    readonly SqliteCommand commit;

    readonly Channel<IWork> queue = Channel.CreateUnbounded<IWork>(new() { SingleReader = true });
    readonly Task loop;

    /// <summary>Starts the writer on a connection that it owns from now on.</summary>
    public GroupCommitWriter(SqliteConnection connection)
    {
        this.connection = connection;
        begin = Prepare("BEGIN IMMEDIATE");
        savepoint = Prepare("SAVEPOINT work");
        release = Prepare("RELEASE work");
        commit = Prepare("COMMIT");
        // On the caller's scheduler: the thread pool in the bot, a seeded one where the order of all steps is simulated.
        loop = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).Unwrap();
    }

    /// <summary>Queues a piece of work; the task completes once it is on disk, or with what went wrong.</summary>
    public Task<T> Write<T>(Func<SqliteConnection, T> work)
    {
        var item = new Work<T>(work);
        return queue.Writer.TryWrite(item)
            ? item.Outcome
            : Task.FromException<T>(new ObjectDisposedException(nameof(GroupCommitWriter)));
    }

    /// <summary>Finishes what is queued and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        foreach (var command in (SqliteCommand[])[begin, savepoint, release, commit])
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    async Task Run()
    {
        var group = new List<IWork>(LargestGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var work))
            {
                group.Add(work);
            }

            Commit(group);
        }
    }

    void Commit(List<IWork> group)
    {
        try
        {
            begin.ExecuteNonQuery();
            foreach (var work in group)
            {
                savepoint.ExecuteNonQuery();
                if (!work.TryRun(connection))
                {
                    connection.Execute("ROLLBACK TO work");
                }

                release.ExecuteNonQuery();
            }

            commit.ExecuteNonQuery();
        }
        catch (Exception problem)
        {
            // A full disk, a busy database: nothing of the group is on disk, and each caller must know.
            // SQLite ends the transaction itself at some faults; then what follows fails only for want of it, and the
            // first piece that failed knows the cause.
            Rollback();
            var cause = group.Select(work => work.Failure).FirstOrDefault(failure => failure is SqliteException) ?? problem;
            group.ForEach(work => work.Fail(cause));
            return;
        }

        group.ForEach(work => work.Complete());
    }

    SqliteCommand Prepare(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    void Rollback()
    {
        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does for some errors, or the transaction never began.
        }
    }

    interface IWork
    {
        Exception? Failure { get; }

        bool TryRun(SqliteConnection connection);

        void Complete();

        void Fail(Exception problem);
    }

    sealed class Work<T>(Func<SqliteConnection, T> run) : IWork
    {
        readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        T? result;

        public Task<T> Outcome => outcome.Task;

        public Exception? Failure { get; private set; }

        public bool TryRun(SqliteConnection connection)
        {
            try
            {
                result = run(connection);
            }
            catch (Exception problem)
            {
                Failure = problem;
            }

            return Failure is null;
        }

        public void Complete()
        {
            if (Failure is not null)
            {
                outcome.SetException(Failure);
            }
            else
            {
                outcome.SetResult(result!);
            }
        }

        public void Fail(Exception problem) => outcome.SetException(Failure ?? problem);
    }
}
