using System.Globalization;
using Microsoft.Extensions.Localization;
using TalksBot.Chats;
using TalksBot.Knowledge.Answers;
using TalksBot.Texts;

namespace TalksBot.Asking;

/// <summary>What the bot says around the passages, in one language. Plain texts: they are escaped where they are shown.</summary>
sealed class AskingTexts(IStringLocalizerFactory localizers, CultureInfo language)
    : TextTable(localizers.Create(typeof(AskingTexts)), language)
{
    /// <summary>What the citations say in the same language.</summary>
    public CitationTexts Citations { get; } = new(localizers, language);

    /// <summary>The reply to /ask or a mention without a question; an example follows.</summary>
    public string NoQuestion => Text();

    /// <summary>The example.</summary>
    public string ExampleQuestion => Text();

    /// <summary>The sources do not answer.</summary>
    public string Unanswered => Text();

    /// <summary>The heading over passages that may not answer.</summary>
    public string Closest => Text();

    /// <summary>Above questions that the sources do answer.</summary>
    public string TheyDoAnswer => Text();

    /// <summary>The heading over claims that cannot all be right.</summary>
    public string SourcesDiffer => Text();

    /// <summary>The alert when a suggested question is no more among the articles'.</summary>
    public string SuggestionGone => Text();

    /// <summary>After a button that asks a question again which is not kept any more.</summary>
    public string QuestionGone => Text();

    /// <summary>The alert when an answer is too old to be paged through.</summary>
    public string AnswerGone => Text();

    /// <summary>The alert when a passage is no more among the articles'.</summary>
    public string PassageGone => Text();

    /// <summary>The reply to a voice message or picture without words.</summary>
    public string Wordless => Text();

    /// <summary>To somebody who asks more than may be asked in a minute.</summary>
    public string TooMany => Text();

    /// <summary>To a group that does.</summary>
    public string TooManyHere => Text();

    /// <summary>To an address of an answer that is gone or somebody else's.</summary>
    public string LinkGone => Text();

    /// <summary>To an address of an article that is gone.</summary>
    public string ArticleGone => Text();

    /// <summary>The button to further passages.</summary>
    public string More => Text();

    /// <summary>The button back to the answer.</summary>
    public string Back => Text();

    /// <summary>The button to the sentences around the only passage.</summary>
    public string Context => Text();

    /// <summary>The button to the sentences around one of several passages.</summary>
    public string ContextOf(int number) => Filled(number);

    /// <summary>Before the article that a passage with sources of its own stands in.</summary>
    public string InArticle => Text();

    /// <summary>What to say to somebody who asked nothing.</summary>
    public string ReplyTo(SmallTalk talk) => Text($"ReplyTo.{talk}");

    /// <summary>The same texts in another language.</summary>
    /// <param name="tag">A language code or tag; English for one that the bot does not speak.</param>
    public AskingTexts In(string? tag) => new(localizers, BotLanguages.Of(tag));
}
