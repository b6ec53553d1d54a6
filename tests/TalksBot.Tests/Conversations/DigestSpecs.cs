using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalksBot.Digests;
using TalksBot.Library;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class DigestSpecs
{
    const string Question = "Who chaired the harbour meeting?";
    const string Gap = "How tall is the lighthouse keeper's son?";

    [Fact]
    public async Task I_can_read_the_news_of_the_last_week_in_my_language()
    {
        await using var bot = await StartAsync();
        var digest = await bot.AskAsync(bot.World.Olena, bot.World.PrivateChat(bot.World.Olena), "/digest");
        Assert.StartsWith("1 нова стаття, 3 нові речення з 19 липня\n\nHarbour news\n", digest.Text, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Marta Lind chaired the harbour meeting on 25 July, The Gull reported.</blockquote>", digest.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://gull.example/harbour\">The Gull</a>, 25 липня 2025", digest.Html, StringComparison.Ordinal);
        Assert.Contains("?start=src_", digest.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("He added", digest.Text, StringComparison.Ordinal);
        Assert.Empty(digest.Buttons);
    }

    [Fact]
    public async Task I_am_told_when_nothing_is_new()
    {
        await using var bot = await StartAsync(published: "2025-06-02");
        var digest = await bot.AskAsync(bot.World.Olena, bot.World.PrivateChat(bot.World.Olena), "/digest");
        Assert.Equal("Нічого нового з 19 липня.", digest.Text);
    }

    [Fact]
    public async Task I_can_ask_again_what_was_asked_most_even_after_a_restart_but_not_what_was_forgotten()
    {
        await using var bot = await StartAsync();
        await bot.AnswerAsync(Question);
        await bot.AnswerAsync("who chaired the harbor meeting");
        await bot.AnswerAsync("How many ships carry the grain?");
        var digest = await bot.SayAsync(bot.World.Max, "/digest");
        Assert.Contains($"Asked most here\n1. {Question} (2 times)\n2. How many ships carry the grain? (1 time)", digest.Text.Replace("who chaired the harbor meeting", Question, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["1", "2", "Unanswered"], digest.Buttons.Select(button => button.Text));

        await bot.WhenSettledAsync();
        await bot.RestartAsync();
        Assert.Equal("", await bot.PressAsync(bot.World.Max, digest, "2"));
        var answer = await bot.WaitForAsync(bot.World.Group, message => message.ReplyToId == digest.Id);
        Assert.Contains("Fourteen ships", answer.Text, StringComparison.Ordinal);

        await bot.WhenSettledAsync();
        bot.Rest();
        var own = bot.World.PrivateChat(bot.World.Alice);
        var sure = await bot.AskAsync(bot.World.Alice, own, "/forget");
        await bot.World.PressAsync(bot.World.Alice, sure, "forget:yes");
        Assert.Equal("This question is no longer kept. Please write it.", await bot.PressAsync(bot.World.Max, digest, "1"));
        var after = await bot.SayAsync(bot.World.Max, "/digest");
        Assert.DoesNotContain("chaired the harbor meeting", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_am_not_offered_a_question_whose_answer_helped_nobody()
    {
        await using var bot = await StartAsync();
        var answer = await bot.AnswerAsync(Question);
        await bot.AnswerAsync("How many ships carry the grain?");
        Assert.Equal("Thank you, your vote counts.", await bot.PressAsync(bot.World.Max, answer, "\ud83d\udc4e"));
        Assert.DoesNotContain(Question, (await bot.SayAsync(bot.World.Max, "/digest")).Text, StringComparison.Ordinal);
        await bot.WhenSettledAsync();

        // He thinks better of it.
        Assert.Equal("Your vote is taken back.", await bot.PressAsync(bot.World.Max, answer, "\ud83d\udc4e"));
        Assert.Contains(Question, (await bot.SayAsync(bot.World.Max, "/digest")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_see_what_stayed_unanswered_as_a_moderator_and_nobody_else_can()
    {
        await using var bot = await StartAsync();
        await bot.AnswerAsync(Gap);
        var digest = await bot.SayAsync(bot.World.Alice, "/digest");
        Assert.DoesNotContain(Gap, digest.Text, StringComparison.Ordinal);
        Assert.Equal("Only administrators of the group can see what the sources did not answer.", await bot.PressAsync(bot.World.Alice, digest, "Unanswered"));
        Assert.Equal($"Asked here since 19 July, but not answered by the sources:\n\u2022 {Gap}", await bot.PressAsync(bot.World.Max, digest, "Unanswered"));
    }

    [Fact]
    public async Task I_can_read_many_unanswered_questions_in_a_message_that_nobody_else_sees()
    {
        await using var bot = await StartAsync(bot => bot.World.Promote(bot.World.Bot, canPinMessages: true));
        string[] gaps = [Gap, "Which colour has the roof of the customs house?", "Why did the ferryman sell his second boat last winter?", "When was the island's first school built?"];
        foreach (var gap in gaps)
        {
            await bot.AnswerAsync(gap);
        }

        var digest = await bot.SayAsync(bot.World.Alice, "/digest");
        await bot.WhenSettledAsync();
        Assert.Equal("", await bot.PressAsync(bot.World.Max, digest, "Unanswered"));
        await bot.WhenSettledAsync();
        var sent = bot.Sandbox.Requests.Last(request => request.Method == "sendMessage").Parameters;
        Assert.Equal(bot.World.Max.Id, (long)sent["ephemeral_message_parameters"]!["receiver_user_id"]!);
        Assert.All(gaps, gap => Assert.Contains(gap, (string)sent["text"]!, StringComparison.Ordinal));
        Assert.DoesNotContain("Alice", (string)sent["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_digest_shows_my_questions_and_nobody_elses()
    {
        await using var bot = await StartAsync();
        var own = bot.World.PrivateChat(bot.World.Alice);
        await bot.AnswerAsync("How many ships carry the grain?");
        await bot.AskAsync(bot.World.Alice, own, Question);
        bot.Rest();
        var digest = await bot.AskAsync(bot.World.Alice, own, "/digest");
        Assert.Contains($"What you asked most\n1. {Question} (1 time)", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ships carry the grain? (", digest.Text, StringComparison.Ordinal);
        Assert.Equal(["1"], digest.Buttons.Select(button => button.Text));
    }

    static async Task<RunningBot> StartAsync(Action<RunningBot>? prepare = null, string published = "2025-07-25")
    {
        var bot = await RunningBot.StartAsync(
            folder => File.WriteAllText(Path.Combine(folder, "harbour.md"), $"""
                ---
                title: Harbour news
                publisher: The Gull
                url: https://gull.example/harbour
                published: {published}
                language: en
                ---

                Marta Lind chaired the harbour meeting on 25 July, The Gull reported. Fourteen ships carry the grain to the islands, the delegations agreed.
                He added that the weather was fine.
                """),
            services => services.Replace(ServiceDescriptor.Singleton<IArrivals, PublishedArrivals>()));
        prepare?.Invoke(bot);
        return bot;
    }
}
