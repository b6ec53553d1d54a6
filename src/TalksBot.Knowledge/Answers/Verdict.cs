namespace TalksBot.Knowledge.Answers;

/// <summary>Whether the sources answer a question, and if not, why not.</summary>
public enum Verdict
{
    /// <summary>The best passage answers with enough confidence.</summary>
    Answered,

    /// <summary>Passages come near an answer: worth showing, if it is said that none of them is sure to be one.</summary>
    Unsure,

    /// <summary>Passages share words with the question, but none answers it with enough confidence.</summary>
    NotInSources,

    /// <summary>No passage shares a meaningful word with the question, or the question has none.</summary>
    NothingMatches,

    /// <summary>It was no question: <see cref="Answer.SmallTalk"/> tells what it was.</summary>
    NoQuestion,
}
