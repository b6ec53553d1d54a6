using TalksBot.Chats;

namespace TalksBot.Tests.Chats;

public class ChatTests
{
    [Theory]
    [InlineData(-1_001_234_567_890, null, "https://t.me/c/1234567890/8")]
    [InlineData(-1_001_234_567_890, "talks_group", "https://t.me/talks_group/8")]
    [InlineData(-1_000_000_000_001, null, "https://t.me/c/1/8")]
    public void AddressOf_Supergroup_IsTelegrams(long id, string? name, string address) =>
        Assert.Equal(new Uri(address), new Chat(id, ChatKind.Group) { Username = name }.AddressOf(8));

    [Theory]
    [InlineData(-999_999_999_999, ChatKind.Group)]
    [InlineData(1001, ChatKind.Private)]
    public void AddressOf_OtherChat_IsNone(long id, object kind) => Assert.Null(new Chat(id, (ChatKind)kind).AddressOf(8));
}
