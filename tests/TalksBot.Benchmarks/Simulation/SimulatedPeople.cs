using System.Globalization;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>
/// What people do: they ask, in private and in groups, order digests, pin, leave, come back, and upgrade groups. All of it
/// is put on the clock beforehand.
/// </summary>
sealed class SimulatedPeople(SimulatedClock clock, Odds odds, UpdateFeed feed, IReadOnlyList<SimulatedChat> chats)
{
    static readonly TimeSpan Span = TimeSpan.FromMinutes(3);

    /// <summary>The questions that were asked, in order.</summary>
    public List<AskedQuestion> Questions { get; } = [];

    /// <summary>The digests that were ordered: their texts and the chats that they are for.</summary>
    public List<(string Text, SimulatedChat Chat)> Digests { get; } = [];

    /// <summary>The chats that the bot was not always in.</summary>
    public HashSet<SimulatedChat> LeftOnce { get; } = [];

    /// <summary>Puts everything on the clock.</summary>
    /// <returns>When the last of it has happened.</returns>
    public TimeSpan Plan()
    {
        var questions = 10 + odds.Below(40);
        for (var number = 1; number <= questions; number++)
        {
            var asked = number;
            // Half of them in bursts.
            var at = odds.Below(2) == 0 ? odds.Between(0, Span.TotalMilliseconds) : odds.Between(0, 1500) + Span / 4 * odds.Below(4);
            clock.After(at, () => Ask(chats[odds.Below(chats.Count)], asked));
        }

        for (var digest = odds.Below(3); digest > 0; digest--)
        {
            var number = digest;
            clock.After(odds.Between(0, Span.TotalMilliseconds), () => OrderDigest(number));
        }

        for (var leaving = odds.Below(2); leaving > 0; leaving--)
        {
            clock.After(odds.Between(0, Span.TotalMilliseconds), () => Leave(chats[odds.Below(chats.Count)]));
        }

        if (odds.Below(4) == 0 && chats.FirstOrDefault(chat => chat.Id < 0) is { } group)
        {
            clock.After(odds.Between(0, Span.TotalMilliseconds), () => Upgrade(group));
        }

        return Span;
    }

    void Ask(SimulatedChat chat, int number)
    {
        if (chat.HasLeft)
        {
            return;
        }

        Questions.Add(new AskedQuestion(number, chat, chat.Id));
        Say(chat, odds.Below(8) == 0 ? $"/pin {number}" : $"/ask {number}", number);
    }

    void OrderDigest(int number)
    {
        var chat = chats[0];
        if (chat.HasLeft)
        {
            return;
        }

        foreach (var reader in chats)
        {
            Digests.Add(($"digest {number} for {reader.Id}", reader));
        }

        Say(chat, string.Create(CultureInfo.InvariantCulture, $"/digest {number} {string.Join(' ', chats.Select(one => one.Id))}"), 900 + number);
    }

    void Leave(SimulatedChat chat)
    {
        LeftOnce.Add(chat);
        chat.HasLeft = true;
        if (odds.Below(2) == 0)
        {
            clock.After(odds.Between(1000, 60_000), () => chat.HasLeft = false);
        }
    }

    void Upgrade(SimulatedChat group)
    {
        group.FormerId = group.Id;
        group.Id -= 1_000_000;
        // Telegram counts by the id.
        group.Arrivals.Clear();
        group.HeldUntil = TimeSpan.Zero;
        feed.Add($$"""{"update_id":ID,"message":{"message_id":1,"date":1,"chat":{"id":{{group.FormerId}},"type":"group"},"from":{"id":5,"is_bot":false,"first_name":"A"},"migrate_to_chat_id":{{group.Id}} } }""");
    }

    void Say(SimulatedChat chat, string text, int messageId)
    {
        var command = text.IndexOf(' ', StringComparison.Ordinal);
        feed.Add($$"""{"update_id":ID,"message":{"message_id":{{messageId}},"date":1,"chat":{"id":{{chat.Id}},"type":"{{(chat.Id < 0 ? "group" : "private")}}"},"from":{"id":5,"is_bot":false,"first_name":"A"},"text":"{{text}}","entities":[{"type":"bot_command","offset":0,"length":{{command}} }] } }""");
    }
}
