using TalksBot.Chats;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Questions;

/// <summary>What an answer rests on: enough to see later whether the articles still say the same.</summary>
/// <param name="Passage">The passage that answers, by <see cref="PassageId"/>; empty when there is none.</param>
/// <param name="Shown">All passages that are shown, divided by blanks.</param>
/// <param name="Claims">Names what the sources say against each other; empty when they agree.</param>
/// <param name="IsSure">Whether the articles answer, where else they only come close.</param>
sealed record AnswerStand(string Passage, string Shown, string Claims, bool IsSure)
{
    /// <summary>A name for it that fits a button, 16 hexadecimal digits.</summary>
    public string Id => ShortHash.Of($"{Passage}\n{Claims}\n{IsSure}");

    /// <summary>What an answer rests on as it would be shown now.</summary>
    public static AnswerStand Of(Answer answer) => Of(answer, answer.HasPassagesToShow ? answer.WorthShowing() : []);

    /// <summary>What a message rests on that shows an answer: those of its passages that stand in the message.</summary>
    /// <param name="answer">What the articles say now, which may not be what they said then.</param>
    /// <param name="text">The message's text, or <see langword="null"/> when it is not known.</param>
    public static AnswerStand Of(Answer answer, string? text) => text is null
        ? Of(answer)
        : Of(answer, [.. answer.Passages.Where(passage => text.Contains(passage.Text, StringComparison.Ordinal))]);

    /// <summary>Whether it shows a passage.</summary>
    public bool Shows(string passage) => Shown.Split(' ').Contains(passage);

    static AnswerStand Of(Answer answer, IReadOnlyList<Passage> shown) => new(
        shown.Count == 0 ? "" : PassageId.Of(shown[0]),
        string.Join(' ', shown.Select(PassageId.Of)),
        answer.Differing.Count == 0
            ? ""
            : ShortHash.Of(string.Join('\n', answer.Differing
                .Select(one => $"{PassageId.Of(answer.Passages[one.Passage])} {one.Claim}").Order(StringComparer.Ordinal))),
        answer.IsAnswered);
}
