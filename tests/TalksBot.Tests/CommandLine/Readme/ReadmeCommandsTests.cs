namespace TalksBot.Tests.CommandLine.Readme;

public class ReadmeCommandsTests
{
    [Fact]
    public void In_CommandsOfEveryForm_FindsEachOnceAsItIsWritten() => Assert.Equal(
        [
            "dotnet test", "A__B=1:2 dotnet run -- check", "sandbox --only", "--port 5000", "docker run talksbot", "dotnet run -- judge --cases DIR",
            "dotnet run --project bench -- kill --kills 2",
        ],
        ReadmeCommands.In("""
            # Name

            1. Do this:

                   dotnet test
                   A__B=1:2 dotnet run -- check

            Then `sandbox --only`, with `--port 5000`, or `docker run talksbot`; `ask` is a word, `talksbot.service` a file, and
            `dotnet run -- judge
            --cases DIR` goes over a line. Again `dotnet test`. `--cases` wants a folder.

                ---
                title: An article
                ---

            ```mermaid
            pie
            ```

            | figure | command after `dotnet run --project bench --` |
            |---|---|
            | 100 kills of `bot.db` | `kill --kills 2` |
            """));

    [Fact]
    public void In_BlockThatIsNeitherCommandsNorContent_Throws() =>
        Assert.Throws<FormatException>(() => ReadmeCommands.In("Do:\n\n    dotnet test\n    make a wish\n"));
}
