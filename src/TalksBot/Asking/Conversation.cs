using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Questions;

namespace TalksBot.Asking;

/// <summary>Understands a question by the one before it.</summary>
static class Conversation
{
    /// <summary>How long a question in a private chat is still followed up without a reply.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    // "And what about Crimea?" has five words; most questions that stand by themselves have more.
    const int MostWordsOfFollowUp = 5;

    /// <summary>
    /// Asks a question. A short one is read as a follow-up first ("And Crimea?"), a longer one only when it finds nothing
    /// by itself.
    /// </summary>
    /// <param name="knowledge">What is asked.</param>
    /// <param name="question">The question.</param>
    /// <param name="before">The question before it, or <see langword="null"/>.</param>
    /// <returns>The answer, and the earlier question's words if it was understood with them.</returns>
    public static (Answer Answer, string? Previous) Ask(KnowledgeBase knowledge, string question, AskedQuestion? before)
    {
        var alone = knowledge.Ask(question, AnswerPage.Furthest);
        if (before is null || alone.SmallTalk is not null || (alone.IsAnswered && !IsShort(question)))
        {
            return (alone, null);
        }

        var followUp = knowledge.Ask(question, AnswerPage.Furthest, before.Text);
        return followUp.IsAnswered ? (followUp, before.Text) : (alone, null);
    }

    static bool IsShort(string question) =>
        question.Split(' ', MostWordsOfFollowUp + 1, StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfFollowUp;
}
