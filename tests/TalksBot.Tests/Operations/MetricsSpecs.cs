using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Library;
using TalksBot.Outbox;
using TalksBot.Sandbox;
using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.Operations;

public partial class MetricsSpecs
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task What_is_asked_and_sent_is_counted()
    {
        await using var operated = await OperatedBot.StartAsync();
        var bot = operated.Bot;
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.TooManyRequests(2));
        var said = bot.World.Say(bot.World.Alice, chat, "Who chaired the harbour meeting?");
        await bot.PassTimeUntil(bot.WaitForAsync(chat, message => message.ReplyToId == said.Id), Step);
        await bot.AskAsync(bot.World.Alice, chat, "Which football club won the cup in Brazil?");
        await bot.StopCountingAsync();
        Assert.Equal(2, await operated.SampleAsync("talksbot_updates_total{kind=\"message\"}"));
        Assert.Equal(1, await operated.SampleAsync("talksbot_questions_total{verdict=\"answered\"}"));
        Assert.Equal(2, await operated.SampleAsync("talksbot_answer_duration_seconds_count"));
        Assert.NotNull(await operated.SampleAsync("talksbot_answer_duration_seconds_bucket{le=\"0.25\"}"));
        Assert.Equal(1, await operated.SampleAsync("talksbot_sends_total{outcome=\"held_back\"}"));
        Assert.Equal(2, await operated.SampleAsync("talksbot_sends_total{outcome=\"done\"}"));
        Assert.Equal(2, await operated.SampleAsync("talksbot_postings_sent_total"));
        Assert.Equal(0, await operated.SampleAsync("talksbot_inbox_depth"));
        Assert.Equal(0, await operated.SampleAsync("talksbot_outbox_depth"));
        Assert.Equal(2, await operated.SampleAsync("talksbot_index_articles"));
        Assert.Equal(6, await operated.SampleAsync("talksbot_index_sentences"));
        Assert.InRange((await operated.SampleAsync("talksbot_receiving_age_seconds"))!.Value, 0, 90);
        Assert.NotNull(await operated.SampleAsync("dotnet_process_memory_working_set_bytes"));
    }

    [Fact]
    public async Task What_waits_is_counted_with_its_age()
    {
        await using var operated = await OperatedBot.StartAsync();
        var bot = operated.Bot;
        var chat = bot.World.PrivateChat(bot.World.Alice);
        await bot.AskAsync(bot.World.Alice, chat, "/help");
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.TooManyRequests(600));
        bot.World.Say(bot.World.Alice, chat, "/help");
        await bot.PassTimeUntil(HeldBack(), Step);
        bot.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(1, await operated.SampleAsync("talksbot_outbox_depth"));
        Assert.InRange((await operated.SampleAsync("talksbot_outbox_age_seconds"))!.Value, 60, 120);

        async Task<bool> HeldBack()
        {
            while (await operated.SampleAsync("talksbot_sends_total{outcome=\"held_back\"}") is null)
            {
                await Task.Yield();
            }

            return true;
        }
    }

    [Fact]
    public async Task Of_two_bots_in_one_process_each_tells_of_itself_alone()
    {
        await using var one = await OperatedBot.StartAsync();
        await using var other = await OperatedBot.StartAsync();
        await one.Bot.AskAsync(one.Bot.World.Alice, one.Bot.World.PrivateChat(one.Bot.World.Alice), "/help");
        Assert.Equal(1, await one.SampleAsync("talksbot_updates_total{kind=\"message\"}"));
        Assert.Null(await other.SampleAsync("talksbot_updates_total"));
        Assert.Equal(2, await other.SampleAsync("talksbot_index_articles"));
    }

    [Fact]
    public async Task Digests_are_counted_when_due_left_out_and_sent()
    {
        var (arrivals, digests) = (new GivenArrivals(), new GivenDigests());
        await using var operated = await OperatedBot.StartAsync(services =>
            services.AddSingleton<IArrivals>(arrivals).AddSingleton<IDigestWriter>(digests));
        var bot = operated.Bot;
        var chat = bot.World.PrivateChat(bot.World.Alice);
        await bot.AskAsync(bot.World.Alice, chat, "/subscribe 08:30 Kyiv");
        Assert.Null(await operated.SampleAsync("talksbot_digests_due_total"));

        // The first has nothing to tell.
        await DigestDeliverySpecs.NextDue(bot);
        await bot.PassTimeUntil(SampledAsync("talksbot_digests_skipped_total{reason=\"NothingNew\"}"), Step);
        arrivals.Arrive(bot.Time.GetUtcNow());
        await DigestDeliverySpecs.NextDue(bot);
        await bot.PassTimeUntil(SampledAsync("talksbot_digests_sent_total"), Step);
        Assert.Equal(2, await operated.SampleAsync("talksbot_digests_due_total"));
        Assert.Equal(1, await operated.SampleAsync("talksbot_digests_skipped_total"));
        Assert.Equal(1, await operated.SampleAsync("talksbot_digests_sent_total"));

        async Task<bool> SampledAsync(string series)
        {
            while (await operated.SampleAsync(series) is null)
            {
                await Task.Yield();
            }

            return true;
        }
    }

    /// <summary>A counter is told only once it has counted; one that has not is known by its instrument.</summary>
    [Fact]
    public async Task Every_panel_of_the_dashboard_asks_for_what_the_bot_tells()
    {
        await using var operated = await OperatedBot.StartAsync(
            settings: [("Feeds:Sources:0:Address", "http://127.0.0.1:9/rss"), ("Feeds:AllowPrivateNetworks", "true")]);
        var bot = operated.Bot;
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.Error(400, "Bad Request: can't parse entities"));
        bot.World.Say(bot.World.Alice, chat, "/help");
        await bot.AskAsync(bot.World.Alice, chat, "Who chaired the harbour meeting?");
        await bot.StopCountingAsync();
        var (_, metrics) = await operated.GetAsync("/metrics");
        var told = Series().Matches(metrics).Select(match => match.Groups[1].Value).ToHashSet();
        var counters = NamesOfInstruments(bot);
        Assert.Subset(
            counters,
            told.Where(name => name.StartsWith("talksbot_", StringComparison.Ordinal) && name.EndsWith("_total", StringComparison.Ordinal)).ToHashSet());
        var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(RepositoryRoot.Path, "src", "TalksBot", "Operations", "dashboard.json")))!;
        var panels = dashboard["panels"]!.AsArray().Where(panel => panel!["type"]!.GetValue<string>() != "row").ToList();
        Assert.True(panels.Count >= 10);
        Assert.All(
            ["talksbot_feeds_fetches_total", "talksbot_digests_due_total", "talksbot_digests_sent_total", "talksbot_digests_skipped_total"],
            name => Assert.Contains(name, dashboard.ToJsonString(), StringComparison.Ordinal));
        Assert.All(panels, panel =>
        {
            var expressions = panel!["targets"]!.AsArray().Select(target => target!["expr"]!.GetValue<string>()).ToList();
            Assert.NotEmpty(expressions);
            Assert.All(expressions, expression =>
            {
                var asked = AskedSeries().Matches(expression).Select(match => match.Value).ToList();
                Assert.NotEmpty(asked);
                Assert.All(asked, name => Assert.True(told.Contains(name) || counters.Contains(name), $"{panel["title"]}: {name} is not told"));
            });
        });
    }

    // As the exporter names them: opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics.
    static HashSet<string> NamesOfInstruments(RunningBot bot)
    {
        var names = new HashSet<string>();
        var meters = bot.Service<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Scope == meters && instrument is Counter<long>)
                {
                    names.Add($"{instrument.Name.Replace('.', '_')}_total");
                }
            },
        };
        listener.Start();
        return names;
    }

    [GeneratedRegex("^([a-z_]+)[{ ]", RegexOptions.Multiline)]
    private static partial Regex Series();

    [GeneratedRegex("(talksbot|dotnet)_[a-z_]+")]
    private static partial Regex AskedSeries();
}
