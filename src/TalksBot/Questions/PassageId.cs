using TalksBot.Chats;
using TalksBot.Knowledge.Answers;

namespace TalksBot.Questions;

/// <summary>Names a passage by its article and its words: the same over restarts and reindexing, and never another one.</summary>
static class PassageId
{
    /// <summary>The name, 16 hexadecimal digits.</summary>
    public static string Of(Passage passage) => ShortHash.Of($"{passage.Document}\n{passage.Text}");
}
