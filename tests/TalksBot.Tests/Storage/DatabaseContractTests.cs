using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

/// <summary>What holds for all that is written into the database.</summary>
public sealed class DatabaseContractTests : StorageContract
{
    [Fact]
    public async Task Connections_EachOfThem_SyncOnEveryCommit()
    {
        Assert.Equal(2, database.Read(SqliteTestRow.Synchronous));
        Assert.Equal(2, await database.Write(SqliteTestRow.Synchronous));
    }

    [Fact]
    public async Task Write_OneOfAGroupFails_TakesNoOtherWithIt()
    {
        var writes = Enumerable.Range(1, 50).Select(number => number == 25
            ? database.Write<int>(_ => throw new InvalidOperationException("broken"))
            : database.Write(connection => SqliteTestRow.Insert(connection, number))).ToList();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(writes));
        Assert.Equal(49, writes.Count(write => write.IsCompletedSuccessfully));
        Assert.Equal(49, (inbox.LoadWaiting()).Count);
    }

    [Fact]
    public async Task Open_DatabaseOfANewerVersion_IsRefusedWithASentence()
    {
        await database.Write(connection => SqliteTestRow.ClaimMigration(connection, "TalksBot.Storage.Migrations.9999_future.sql"));
        await database.DisposeAsync();
        var problem = Assert.Throws<DatabaseVersionException>(() => Database.Open(File));
        Assert.Contains("newer version of TalksBot", problem.Message, StringComparison.Ordinal);
        Assert.Contains("9999_future", problem.Message, StringComparison.Ordinal);
    }
}
