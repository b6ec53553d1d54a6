using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class SentenceSplitterEnglishTests
{
    [Theory]
    [InlineData("The delegations met in Istanbul on Friday.|They agreed to meet again.")]
    [InlineData("He spoke with U.S. President Donald Trump on Monday.")]
    [InlineData("The aid came from the U.S.|The minister thanked Washington for it.")]
    [InlineData("Sanctions by the U.S. and the U.K. remain in force.|Brussels will follow.")]
    [InlineData("No truce is near, Caliber.Az reports.|A second round is planned.")]
    [InlineData("The full text is on Caliber.Az.|Readers may download it.")]
    [InlineData("“We will come back to the table,” the envoy said.|“We want results.”")]
    [InlineData("“The talks are over.”|The minister then left the hall.")]
    [InlineData("“The talks are over.” he said, and left the hall.")]
    [InlineData("Asked about the date, he said: “It depends on them.”|Nobody asked again.")]
    [InlineData("The note read \"Nothing is agreed until everything is agreed.\" and bore two signatures.")]
    [InlineData("Will there be a third round?|Nobody knows.")]
    [InlineData("\"Will they come?\" she asked.")]
    [InlineData("What a day!|The exchange began at dawn.")]
    [InlineData("Did they refuse?!|The spokesman would not say.")]
    [InlineData("J. D. Vance and S. V. Lavrov were not in the room.")]
    [InlineData("Novelist George R. R. Martin was quoted in the hall.")]
    [InlineData("Inflation rose to 3.5 percent in May.|Rates stay at 15.5 percent.")]
    [InlineData("Decree No. 306/2025 names twelve people.|It took effect at once.")]
    [InlineData("Point No. 5 was rejected.|No. 6 was not.")]
    [InlineData("The answer was no.|Five people left the room.")]
    [InlineData("He paused... and then went on.")]
    [InlineData("He paused...|The room was silent.")]
    [InlineData("\"We hoped… but they refused,\" an aide said.")]
    [InlineData("The meeting opened at 2.44 p.m. on Friday.")]
    [InlineData("The meeting closed at 5 p.m.|The delegations left by separate doors.")]
    [InlineData("The meeting began at 9 a.m. Kyiv time and lasted two hours.")]
    [InlineData("Mr. Kyslytsia and Dr. Sybiha flew with Gen. Skibitskyi and Lt. Col. Bondar.")]
    [InlineData("Shares of Baykar Inc. Chief Executive Demir's firm rose.")]
    [InlineData("He works for Example Corp.|He has done so since 2019.")]
    [InlineData("Grain, steel, oil, etc.|The list is long.")]
    [InlineData("The list (see Fig. 3) names 1,000 soldiers.|It is not public.")]
    [InlineData("The lists were swapped on 16.05.2025 in Istanbul.|No errors were found.")]
    [InlineData("Talks resumed on Jan. 5 in Geneva.|They lasted until Feb. 12.")]
    [InlineData("The sides agreed on the list (it had been ready since May).|It was signed at noon.")]
    [InlineData("(The ministry gave no comment.)|The embassy did.")]
    [InlineData("He said: \"[...] The rest is silence.\"")]
    [InlineData("Prof. Ivanov of St. Petersburg asked Sen. Smith, i.e. the sponsor of the bill.")]
    [InlineData("The ship is 3.2 km long.|Its crew is 45.|It sails under flag No. 2.")]
    [InlineData("Vladimir Putin did not come to Türkiye.|\"Why should he?\" his spokesman asked.")]
    [InlineData("World War II.|That was the last time.")]
    [InlineData("Ukraine's list has three points: 1. a truce, 2. an exchange, 3. a summit.")]
    [InlineData("1. The truce must be full.")]
    [InlineData("They left at dawn.[3]|The buses were waiting.")]
    [InlineData("He cited Mearsheimer et al. 2014 and left.")]
    [InlineData("The delegation led by Rustem Umerov (b. 1982) arrived first.|Vladimir Medinsky's came next.")]
    [InlineData("'We shall see.'|That was all he said.")]
    [InlineData("The committee met in Washington, D.C. on Tuesday.")]
    public void Split_EnglishProse_EndsSentencesAtBars(string marked)
    {
        var sentences = marked.Split('|');

        Assert.Equal(sentences, SentenceSplitter.Split(string.Join(' ', sentences), "en"));
    }
}
