using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.Architecture.Newest;

/// <summary>The conversation about the example's feature.</summary>
public class NewestSpecs
{
    [Fact]
    public async Task I_am_told_the_newest_article_in_my_language()
    {
        await using var bot = await RunningBot.StartAsync(services: BotWithNewest.Add);
        var toAlice = await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/newest");
        Assert.StartsWith("The newest article:\n\nDelegations meet at the harbour & agree on grain", toAlice.Text, StringComparison.Ordinal);
        var toOlena = await bot.AskAsync(bot.World.Olena, bot.World.PrivateChat(bot.World.Olena), "/newest");
        Assert.StartsWith("Найновіша стаття:", toOlena.Text, StringComparison.Ordinal);
        Assert.EndsWith("2 червня 2025", toOlena.Text, StringComparison.Ordinal);
    }
}
