namespace TalksBot.Benchmarks.Simulation;

/// <summary>The promises of ARCHITECTURE.md that can only be judged once all is done.</summary>
static class Promises
{
    /// <summary>Notes each one that was broken.</summary>
    public static void Check(SimulatedPeople people, Observations seen)
    {
        foreach (var question in people.Questions)
        {
            CheckAnswer(question, people, seen);
        }

        foreach (var (text, chat) in people.Digests)
        {
            CheckDigest(text, isReached: !people.LeftOnce.Contains(chat), seen);
        }

        foreach (var chat in people.Questions.GroupBy(question => (question.Chat, question.ChatId)))
        {
            CheckOrder(chat.Key.Chat, [.. chat.Select(question => question.Answer)], seen);
        }
    }

    static void CheckAnswer(AskedQuestion question, SimulatedPeople people, Observations seen)
    {
        var times = seen.Times(question.Answer);
        if (times == 0 && !people.LeftOnce.Contains(question.Chat))
        {
            seen.Wrong($"question {question.Number} was lost");
        }

        if (times - 1 > seen.UnknownTimes(question.Answer))
        {
            seen.Wrong($"question {question.Number} was answered {times} times, with {seen.UnknownTimes(question.Answer)} unknown outcomes");
        }
    }

    static void CheckDigest(string digest, bool isReached, Observations seen)
    {
        var times = seen.Times(digest);
        if (times > 1)
        {
            seen.Wrong($"{digest} arrived {times} times");
        }

        if (times == 0 && isReached && seen.UnknownTimes(digest) == 0)
        {
            seen.Wrong($"{digest} was lost");
        }
    }

    // By the first time that each answer came: a repeated one may come later again.
    static void CheckOrder(SimulatedChat chat, IReadOnlyList<string> answers, Observations seen)
    {
        var arrived = chat.Messages.Where(answers.Contains).Distinct().ToList();
        var expected = answers.Where(arrived.Contains).ToList();
        if (!arrived.SequenceEqual(expected))
        {
            seen.Wrong($"in chat {chat.Id} came {string.Join(", ", arrived)} instead of {string.Join(", ", expected)}");
        }
    }
}
