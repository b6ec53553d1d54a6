using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Delivery;
using TalksBot.Outbox;
using TalksBot.Storage;
using TalksBot.Subscriptions;

namespace TalksBot.Tests.Delivery;

public class PostingSettlementTests
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Release_DigestWhoseMomentDidNotCome_LeavesNoDoubt(bool isReleased, int left)
    {
        using var folder = new TestFolder();
        await using var database = Database.Open(Path.Combine(folder.Path, "bot.db"));
        using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var time = new FakeTimeProvider();
        var outbox = new SqliteOutbox(database);
        var digestMetrics = new DigestMetrics(meters.GetRequiredService<IMeterFactory>());
        var late = new LateDigests(
            new SqliteSubscriptions(database), digestMetrics, Options.Create(new DigestOptions()), time, NullLogger<LateDigests>.Instance);
        var settlement = new PostingSettlement(
            outbox, late, new DeliveryMetrics(meters.GetRequiredService<IMeterFactory>()), digestMetrics,
            new SteadyTime(time), time, Random.Shared,
            NullLogger<PostingSettlement>.Instance);
        var digest = new SendText(3, null, "digest", null, null) { Kind = PostingKind.Digest };
        var row = Assert.Single(await outbox.Add([digest], [], time.GetUtcNow()));
        Assert.True(await settlement.Begin(row, CancellationToken.None));
        if (isReleased)
        {
            await settlement.Release(row);
        }

        Assert.Equal(left, (await outbox.LoadUnsettled(time.GetUtcNow())).Count);
    }
}
