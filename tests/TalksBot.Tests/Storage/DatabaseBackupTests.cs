using TalksBot.Inbox;
using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

public sealed class DatabaseBackupTests : IDisposable
{
    readonly TestFolder folder = new();

    string Live => Path.Combine(folder.Path, "bot.db");

    string Copy => Path.Combine(folder.Path, "copy.db");

    [Fact]
    public async Task Write_WhileTheBotWrites_IsWholeAndOfOneMoment()
    {
        await using var database = Database.Open(Live);
        var inbox = new SqliteInbox(database);
        await inbox.Append([.. Enumerable.Range(1, 500).Select(id => Update(id))], DateTimeOffset.UnixEpoch);
        // Batches of two: a copy that is not of one moment may hold half of one.
        var writing = Task.WhenAll(Enumerable.Range(0, 200).Select(batch => inbox.Append(
            [Update(1000 + (2 * batch)), Update(1001 + (2 * batch))], DateTimeOffset.UnixEpoch)));
        var bytes = DatabaseBackup.Write(Live, Copy);
        await writing;
        Assert.Equal(new FileInfo(Copy).Length, bytes);
        Assert.Equal([Copy], Directory.GetFiles(folder.Path, "copy.db*"));
        await using var restored = Database.Open(Copy);
        var rows = new SqliteInbox(restored).LoadWaiting();
        Assert.True(rows.Count >= 500 && rows.Count % 2 == 0, $"{rows.Count} rows");
    }

    [Fact]
    public async Task Write_ExistingFile_IsRefusedAndLeftAsItIs()
    {
        await using var database = Database.Open(Live);
        await File.WriteAllTextAsync(Copy, "mine");
        var problem = Assert.Throws<BackupException>(() => DatabaseBackup.Write(Live, Copy));
        Assert.Equal($"{Copy} is there already and is left as it is. Name a file that is not there.", problem.Message);
        Assert.Equal("mine", await File.ReadAllTextAsync(Copy));
    }

    [Fact]
    public async Task Write_FolderThatIsNotThere_SaysWhatToDo()
    {
        await using var database = Database.Open(Live);
        var problem = Assert.Throws<BackupException>(() => DatabaseBackup.Write(Live, Path.Combine(folder.Path, "no", "copy.db")));
        Assert.Contains("cannot be written", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NoDatabase_SaysSo() =>
        Assert.Contains("There is no database", Assert.Throws<BackupException>(() => DatabaseBackup.Write(Live, Copy)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Write_DamagedDatabase_IsRefusedAndLeavesNothing()
    {
        await DamagedDatabase.WriteAsync(Live);
        var before = await File.ReadAllBytesAsync(Live);
        var problem = Assert.ThrowsAny<CannotStartException>(() => DatabaseBackup.Write(Live, Copy));
        Assert.Matches("damaged|not sound", problem.Message);
        Assert.Empty(Directory.GetFiles(folder.Path, "copy.db*"));
        Assert.Equal(before, await File.ReadAllBytesAsync(Live));
    }

    public void Dispose() => folder.Dispose();

    static ReceivedUpdate Update(long id) => new(id, 3, $$"""{"update_id":{{id}},"text":"{{new string('x', 300)}}"}""");
}
