using TalksBot.Operations;
using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.Operations;

static class Counted
{
    /// <summary>Waits until all that was decided is carried out and recorded, so that what was counted no longer changes.</summary>
    public static async Task StopCountingAsync(this RunningBot bot)
    {
        var patience = TimeProvider.System.GetTimestamp();
        while (bot.Service<IBookkeeping>().ReadBacklog() is { } backlog && backlog.Inbox + backlog.Outbox > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(60), "The bot does not come to rest.");
            bot.Time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Delay(1);
        }
    }
}
