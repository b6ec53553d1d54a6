using TalksBot.Evaluation.Training;

namespace TalksBot.Tests.Evaluation;

public class RenamingTests
{
    [Theory]
    [InlineData("When did Umerov meet Fidan?", "When did Umerov meet Zvorqath?")]
    [InlineData("Коли Умєров зустрів Фідана?", "Коли Умєров зустрів Зворкхат?")]
    public void Of_QuestionWithNames_GetsAnotherForTheLast(string question, string renamed) =>
        Assert.Equal(renamed, Renaming.Of(question, 0));

    [Theory]
    [InlineData("Where did they meet?")]
    [InlineData("")]
    public void Of_QuestionWithoutName_IsNone(string question) => Assert.Null(Renaming.Of(question, 0));
}
