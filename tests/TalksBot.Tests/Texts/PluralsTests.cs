using TalksBot.Texts;

namespace TalksBot.Tests.Texts;

public class PluralsTests
{
    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("en", 21, "other")]
    [InlineData("tr", 1, "one")]
    [InlineData("az", 5, "other")]
    [InlineData("uk", 1, "one")]
    [InlineData("uk", 3, "few")]
    [InlineData("uk", 5, "many")]
    [InlineData("uk", 11, "many")]
    [InlineData("uk", 14, "many")]
    [InlineData("uk", 21, "one")]
    [InlineData("uk", 112, "many")]
    [InlineData("ru", 0, "many")]
    [InlineData("ru", 22, "few")]
    [InlineData("ru", 101, "one")]
    public void FormOf_Number_IsTheOneOfCldr(string language, int number, string form)
    {
        Assert.Equal(form, Plurals.FormOf(language, number));
        Assert.Contains(form, Plurals.FormsOf(language));
    }
}
