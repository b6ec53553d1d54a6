namespace TalksBot.Questions;

/// <summary>What all people together have asked: told without who they are.</summary>
interface IQuestionHistory
{
    /// <summary>The questions since a time that the sources left without a sure answer, the newest first.</summary>
    /// <param name="since">The time.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<QuestionGap> Gaps(DateTimeOffset since, int most);

    /// <summary>The days since a time on which anything was asked, in order.</summary>
    IReadOnlyList<QuestionDay> Days(DateTimeOffset since);
}
