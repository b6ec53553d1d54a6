using Microsoft.Extensions.Options;
using TalksBot.Chats;
using TalksBot.Digests;
using TalksBot.Knowledge.Answers;
using TalksBot.Knowledge.Articles;
using TalksBot.Knowledge.Digesting;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Texts;

namespace TalksBot.Tests.Digests;

/// <summary>What tests of digests need again and again.</summary>
static class TestDigest
{
    public static readonly DateTimeOffset Since = new(2025, 6, 2, 8, 30, 0, TimeSpan.FromHours(3));
    public static readonly DateTimeOffset Until = new(2025, 6, 3, 8, 30, 0, TimeSpan.FromHours(3));
    public static readonly DigestSpan Span = new("en", 1, 2, Since, Until);
    public static readonly Chat Group = new(-1_001_234_567_890, ChatKind.Group);
    public static readonly Chat Private = new(5, ChatKind.Private);

    public static DigestTexts Texts(string language) => new(TestTexts.Localizers, BotLanguages.Of(language));

    public static IOptions<DigestLengthOptions> Length { get; } = Options.Create(new DigestLengthOptions());

    public static AskedQuestion Asked(
        long id, string text, Verdict verdict = Verdict.Answered, string? passage = null, string? previous = null) =>
        new(id, Group.Id, 8, 40, text, previous, Until.AddMinutes(-id)) { Found = new AnswerFinding(verdict, .5, passage) };

    public static PinnedAnswer Pin(int messageId, string question) => new(
        Group.Id, messageId, null, 1, question, null, "en", new AnswerStand("a", "a", "", IsSure: true), "Max", 9, Since, "x")
    { IsInQuestion = true };

    public static ChosenArticle Chosen(string title, params string[] passages)
    {
        var source = new Source(title, "The <Gull>", "Ida Holm", new Uri("https://gull.example/a?b=1&c=2"), new PublicationDate(2025, 6, 2));
        var sentences = passages.Select((text, i) => new Sentence(i + 1, 1, text, [])).ToList();
        var article = new NewArticle("a.md", "en", source, sentences.Count, sentences);
        return new ChosenArticle(article, [.. sentences.Select(one => new Passage("a.md", source, one.Number, one.Text, [source], 1, []))]);
    }
}
