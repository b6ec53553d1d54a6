using Dapper;
using TalksBot.Inbox;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What the disk may do to a running bot.</summary>
public sealed class DatabaseFaultTests : IDisposable
{
    readonly TestFolder folder = new();

    string Live => Path.Combine(folder.Path, "bot.db");

    [Fact]
    public async Task Write_FullDisk_TellsEverybodyAndGoesOnOnceThereIsRoom()
    {
        await using var database = Database.Open(Live);
        var inbox = new SqliteInbox(database);
        // What SQLite does at the end of this many pages is what it does at the end of the disk.
        await database.Write(connection => connection.Execute("PRAGMA max_page_count = 30"));
        var writes = Enumerable.Range(1, 50).Select(id => inbox.Append([Update(id)], DateTimeOffset.UnixEpoch)).ToList();
        foreach (var write in writes.Where(write => !write.IsCompletedSuccessfully))
        {
            var problem = await Record.ExceptionAsync(() => write);
            Assert.True(problem is null or DatabaseException, $"{problem}");
        }

        var refused = Assert.IsType<DatabaseException>(writes.First(write => write.IsFaulted).Exception!.InnerException);
        Assert.StartsWith($"The disk that holds the database {Live} is full. Make room", refused.Message, StringComparison.Ordinal);
        await database.Write(connection => connection.Execute("PRAGMA max_page_count = 100000"));
        await inbox.Append([.. Enumerable.Range(1, 50).Select(id => Update(id))], DateTimeOffset.UnixEpoch);
        Assert.Equal(50, inbox.LoadWaiting().Count);
    }

    [Fact]
    public async Task Write_ReadOnlyDatabase_IsToldInASentenceAndReadingGoesOn()
    {
        await using var database = Database.Open(Live);
        var inbox = new SqliteInbox(database);
        await inbox.Append([Update(1)], DateTimeOffset.UnixEpoch);
        await database.Write(connection => connection.Execute("PRAGMA query_only = 1"));
        var problem = await Assert.ThrowsAsync<DatabaseException>(() => inbox.Append([Update(2)], DateTimeOffset.UnixEpoch));
        Assert.StartsWith($"The database {Live} cannot be written", problem.Message, StringComparison.Ordinal);
        Assert.Equal([Update(1)], inbox.LoadWaiting());
    }

    [Fact]
    public async Task Read_DamagedRows_AreToldInASentence()
    {
        await DamagedDatabase.WriteAsync(Live);
        await using var database = Database.Open(Live);
        var problem = Assert.Throws<DatabaseException>(() => new SqliteInbox(database).LoadWaiting());
        Assert.StartsWith($"The database {Live} is damaged", problem.Message, StringComparison.Ordinal);
        Assert.Contains("it is not deleted", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    static ReceivedUpdate Update(long id) => new(id, 3, new string('x', 3000));
}
