using System.Globalization;
using TalksBot.Sandbox;

namespace TalksBot.Benchmarks.Load;

/// <summary>Many people who each talk to the bot in private.</summary>
sealed class Crowd
{
    const long FirstId = 20_001;

    readonly SandboxWorld world;
    readonly List<SandboxMessage> asked = [];
    readonly string[] questions = BundledQuestions.Load();

    /// <summary>Lets them join a Sandbox.</summary>
    public Crowd(SandboxWorld world, int people, long firstId = FirstId)
    {
        this.world = world;
        Chats =
        [
            .. Enumerable.Range(0, people).Select(number => world.PrivateChat(world.Join(new SandboxUser(
                firstId + number, string.Create(CultureInfo.InvariantCulture, $"Person {number + 1}"),
                string.Create(CultureInfo.InvariantCulture, $"person_{firstId + number}"), "en")))),
        ];
    }

    /// <summary>Their chats with the bot.</summary>
    public IReadOnlyList<SandboxChat> Chats { get; }

    /// <summary>The questions asked so far.</summary>
    public IReadOnlyList<SandboxMessage> Asked => asked;

    /// <summary>One of them asks one of the articles' own questions.</summary>
    public SandboxMessage Ask(int person)
    {
        var chat = Chats[person % Chats.Count];
        var question = world.Say(chat.Person!, chat, questions[asked.Count % questions.Length]);
        asked.Add(question);
        return question;
    }

    /// <summary>They ask at a steady rate, one picked at random after the other, until they are told to stop.</summary>
    /// <param name="perSecond">Questions a second, of all together.</param>
    /// <param name="random">Picks them.</param>
    /// <param name="stop">Ends it.</param>
    public async Task AskSteadily(double perSecond, Random random, CancellationToken stop)
    {
        var start = TimeProvider.System.GetTimestamp();
        for (var count = 1; !stop.IsCancellationRequested; count++)
        {
            Ask(random.Next(Chats.Count));
            var early = TimeSpan.FromSeconds(count / perSecond) - TimeProvider.System.GetElapsedTime(start);
            if (early > TimeSpan.Zero)
            {
                await Task.WhenAny(Task.Delay(early, stop));
            }
        }
    }

    /// <summary>What the bot has said to them.</summary>
    public IReadOnlyList<SandboxMessage> Said() =>
        [.. Chats.SelectMany(world.Messages).Where(message => message.From == world.Bot)];

    /// <summary>The questions that no message replies to.</summary>
    public IReadOnlyList<SandboxMessage> Unanswered()
    {
        var answered = Said().Select(message => (message.Chat.Id, message.ReplyToId)).ToHashSet();
        return [.. asked.Where(question => !answered.Contains((question.Chat.Id, question.Id)))];
    }

    /// <summary>Takes all that was said out of the Sandbox, so that it does not grow.</summary>
    public void Forget()
    {
        foreach (var message in Chats.SelectMany(world.Messages))
        {
            world.Delete(message);
        }

        asked.Clear();
    }

    /// <summary>Waits until each of them has a message of the bot's that begins with a text.</summary>
    public Task WhenAllHave(string text, CancellationToken cancellation) => Task.WhenAll(Chats.Select(chat => world.WaitForAsync(
        chat, message => message.From == world.Bot && message.Text.StartsWith(text, StringComparison.Ordinal), cancellation)));

    /// <summary>Waits until each question has a reply.</summary>
    public Task WhenAnswered(CancellationToken cancellation) => Task.WhenAll(asked.GroupBy(question => question.Chat).Select(chat =>
    {
        var open = chat.Select(question => question.Id).ToHashSet();
        return world.WaitForAsync(
            chat.Key,
            message => message.From == world.Bot && open.Remove(message.ReplyToId ?? 0) && open.Count == 0,
            cancellation);
    }));
}
