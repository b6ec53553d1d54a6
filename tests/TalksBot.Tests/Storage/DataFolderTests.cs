using TalksBot.Storage;

namespace TalksBot.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    readonly TestFolder folder = new();

    [Fact]
    public void Own_MissingFolder_IsMade()
    {
        using var data = DataFolder.Own(Path.Combine(folder.Path, "a", "b"));
        Assert.True(Directory.Exists(data.Path));
    }

    [Fact]
    public void Own_FolderOfARunningBot_IsRefusedUntilThatEnds()
    {
        using (DataFolder.Own(folder.Path))
        {
            var problem = Assert.Throws<DataFolderInUseException>(() => DataFolder.Own(folder.Path));
            Assert.Equal(
                $"Another bot is running on the data folder {folder.Path}. Stop that one first, or give this one a Storage:DataFolder of its own.",
                problem.Message);
        }

        DataFolder.Own(folder.Path).Dispose();
    }

    [Fact]
    public void Own_PathThroughAFile_SaysWhatToDo()
    {
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");
        var problem = Assert.Throws<DataFolderException>(() => DataFolder.Own(Path.Combine(file, "data")));
        Assert.Contains("Storage:DataFolder", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
