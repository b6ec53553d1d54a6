using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalksBot.Feeds;
using TalksBot.Feeds.Fetching;
using TalksBot.Tests.Conversations;

namespace TalksBot.Tests.Feeds;

/// <summary>What feeds do to the whole bot.</summary>
public sealed class FeedSpecs : IAsyncLifetime
{
    static readonly TimeSpan Step = TimeSpan.FromSeconds(20);

    FeedServer server = null!;

    public async Task InitializeAsync() => server = await FeedServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        server.Serve("/rss", context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.Headers.LastModified = "Mon, 02 Jun 2025 10:00:00 GMT";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 200;
            return context.Response.StatusCode == 304 ? Task.CompletedTask : context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Rss(Item("1", Long)))).AsTask();
        });
        await using var bot = await Start("/rss");
        await Articles(bot, 1);
        await Requests(bot, "/rss", 2);
        await bot.RestartAsync();
        await Requests(bot, "/rss", 3);
        Assert.Equal(
            [(null, null), ("\"1\"", "Mon, 02 Jun 2025 10:00:00 GMT"), ("\"1\"", "Mon, 02 Jun 2025 10:00:00 GMT")],
            server.Requests.Select(request => (request.IfNoneMatch, request.IfModifiedSince)));
        Assert.Single(bot.Service<IFeedArticles>().List());
    }

    [Fact]
    public async Task A_feed_is_left_alone_for_as_long_as_its_server_asks()
    {
        server.ServeStatus("/rss", 429, ("Retry-After", "36000"));
        await using var bot = await Start("/rss");
        await Requests(bot, "/rss", 1);
        await Broken(bot, "/rss");
        Assert.Equal(bot.Time.GetUtcNow().AddHours(10), State(bot, "/rss").NextAt, TimeSpan.FromHours(1.5));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task I_am_answered_from_an_article_within_five_seconds_and_no_more_once_it_is_removed()
    {
        server.Serve("/rss", Rss(Item("1", $"{Long}<p>The lighthouse door is painted green.</p>")));
        await using var bot = await Start("/rss");
        var listed = Assert.Single(await Articles(bot, 1));
        await Served(bot, "1 articles read, 0 removed");
        var answer = await Ask(bot);
        Assert.Contains("The lighthouse door is painted green.", answer, StringComparison.Ordinal);
        Assert.Contains("The Gull", answer, StringComparison.Ordinal);

        Assert.True(await bot.Service<IFeedArticles>().Remove(listed.Id, bot.Time.GetUtcNow()));
        await Served(bot, "0 articles read, 1 removed");
        Assert.DoesNotContain("green", await Ask(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_its_publisher_changes_is_updated()
    {
        server.Serve("/rss", Rss(Item("1", Long)));
        await using var bot = await Start("/rss");
        var listed = Assert.Single(await Articles(bot, 1));
        var (before, version) = (bot.Service<IFeedArticles>().Find(listed.Id)!, bot.Service<IFeedArticles>().Version());
        server.Serve("/rss", Rss(Item("1", Long.Replace("harbour", "lighthouse", StringComparison.Ordinal))));
        await Until(bot, () => bot.Service<IFeedArticles>().Version() > version);
        var after = bot.Service<IFeedArticles>().Find(listed.Id)!;
        Assert.Contains("lighthouse", after.Paragraphs[0], StringComparison.Ordinal);
        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Single(bot.Service<IFeedArticles>().List());
    }

    [Fact]
    public async Task The_same_agency_text_at_two_publishers_is_one_article_with_two_sources()
    {
        server.Serve("/first", Rss(Item("1", Long)));
        server.ServeStatus("/second", 404);
        await using var bot = await Start("/first", "/second");
        await Articles(bot, 1);
        server.Serve("/second", Rss(Item("x", "<p>Our own correspondent adds a line before it all begins here.</p>" + Long[..(Long.Length / 2)], "Another headline")));
        await Until(bot, () => bot.Service<IFeedArticles>().List().Any(article => article.Publishers.Count == 2));
        var article = bot.Service<IFeedArticles>().Find(Assert.Single(bot.Service<IFeedArticles>().List()).Id)!;
        Assert.Equal(["The Gull", "Paper 2"], article.Sources.Select(source => source.Publisher));
        Assert.Equal(["Delegations meet", "Another headline"], article.Sources.Select(source => source.Title));
    }

    [Fact]
    public async Task What_the_operator_removed_does_not_come_back_not_even_changed_or_from_another()
    {
        server.Serve("/first", Rss(Item("1", Long)));
        server.ServeStatus("/second", 404);
        await using var bot = await Start("/first", "/second");
        var articles = bot.Service<IFeedArticles>();
        var id = Assert.Single(await Articles(bot, 1)).Id;
        Assert.True(await articles.Remove(id, bot.Time.GetUtcNow()));
        server.Serve("/first", Rss(Item("1", Long + "<p>With a correction.</p>")));
        server.Serve("/second", Rss(Item("2", Long, "Copied")));
        await Until(bot, () => State(bot, "/second").Problem is null);
        await Requests(bot, "/first", server.Requests.Count(request => request.Path == "/first") + 2);
        Assert.Empty(articles.List());
        Assert.Empty(articles.Hashes());
    }

    [Fact]
    public async Task A_broken_feed_is_told_of_once_and_stops_no_other()
    {
        server.ServeStatus("/broken", 404);
        server.Serve("/well", Rss(Item("1", Long)));
        await using var bot = await Start("/broken", "/well");
        await Articles(bot, 1);
        await Requests(bot, "/broken", 3);
        await Requests(bot, "/well", 3);
        Assert.Single(bot.Log.At(LogLevel.Warning), line => line.Contains("/broken answers 404 (NotFound)", StringComparison.Ordinal));
        Assert.True(State(bot, "/broken").Failures >= 2);

        server.Serve("/broken", Rss(""));
        await Until(bot, () => State(bot, "/broken").Problem is null);
        await Until(bot, () => bot.Log.Lines.Any(line => line.Contains("/broken is well again", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Log.At(LogLevel.Warning), line => line.Contains("/well", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_that_leads_into_a_private_network_is_refused()
    {
        server.ServeStatus("/rss", 302, ("Location", server.At("/secret")));
        server.Serve("/secret", Rss(Item("1", Long)));
        await using var bot = await StartAt(new Uri(server.SecondAddress, "/rss").AbsoluteUri, allowed: "127.0.0.2");
        await Until(bot, () => bot.Service<IFeedStore>().StateOf(new Uri(server.SecondAddress, "/rss").AbsoluteUri).Problem is not null);
        Assert.Contains(bot.Log.At(LogLevel.Warning), line => line.Contains("127.0.0.1 is in a private network or on this computer", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Requests, request => request.Path == "/secret");
    }

    [Fact]
    public async Task A_summary_is_filled_up_from_its_page_unless_the_page_is_another_or_within()
    {
        var site = server.SecondAddress;
        server.Serve("/whole", Page(Long), "text/html");
        server.Serve("/wall", Page("<p>Please log in or buy a subscription. " + string.Concat(Enumerable.Repeat("Cookies improve your experience. ", 40)) + "</p>"), "text/html");
        server.Serve("/secret", Page(Long.Replace("harbour", "secret", StringComparison.Ordinal)), "text/html");
        server.Serve("/rss", Rss(
            Summary("1", new Uri(site, "/whole")) + Summary("2", new Uri(site, "/wall"), "Ferries wait for weather") + Summary("3", new Uri(server.At("/secret")), "Mayor opens bridge")));
        await using var bot = await StartAt(new Uri(site, "/rss").AbsoluteUri, allowed: "127.0.0.2");
        var listed = await Articles(bot, 3);
        var texts = listed.ToDictionary(article => article.Title, article => string.Join(' ', bot.Service<IFeedArticles>().Find(article.Id)!.Paragraphs));
        Assert.Contains("customs house", texts["Delegations meet"], StringComparison.Ordinal);
        Assert.Equal("The harbour meeting was chaired by Ferries wait for weather...", texts["Ferries wait for weather"]);
        Assert.Equal("The harbour meeting was chaired by Mayor opens bridge...", texts["Mayor opens bridge"]);
        Assert.DoesNotContain(server.Requests, request => request.Path == "/secret");
    }

    [Fact]
    public async Task Words_that_are_asked_for_or_not_choose_the_articles()
    {
        server.Serve("/rss", Rss(Item("1", Long) + Item("2", Long.Replace("grain", "sport", StringComparison.Ordinal), "Sport") + Item("3", Other, "Weather")));
        await using var bot = await StartAt(
            server.At("/rss"), null, ("Feeds:Sources:0:MustContain:0", "Harbour"), ("Feeds:Sources:0:MustNotContain:0", "sport"));
        Assert.Equal("Delegations meet", Assert.Single(await Articles(bot, 1)).Title);
    }

    [Fact]
    public async Task Fetches_and_articles_are_counted()
    {
        server.Serve("/rss", Rss(Item("1", Long) + Item("2", Long, "Again")));
        var counted = new ConcurrentDictionary<string, long>();
        await using var bot = await Start("/rss");
        var meters = bot.Service<IMeterFactory>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Meter.Name == FeedMetrics.MeterName)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.AddOrUpdate($"{instrument.Name} {tags[1].Value}", value, (_, before) => before + value));
        listener.Start();
        await Articles(bot, 1);
        server.ServeStatus("/rss", 410);
        await Broken(bot, "/rss");
        await Until(bot, () => counted.ContainsKey($"{FeedMetrics.Fetches} gone"));
        Assert.Equal("is gone for good (410)", State(bot, "/rss").Problem);
    }

    [Fact]
    public async Task Where_a_feed_has_moved_for_good_is_told_once()
    {
        server.ServeStatus("/old", 301, ("Location", "/new"));
        server.Serve("/new", Rss(Item("1", Long)));
        await using var bot = await Start("/old");
        await Requests(bot, "/new", 3);
        Assert.Single(bot.Log.At(LogLevel.Warning), line => line.Contains($"has moved for good: set its address in Feeds:Sources to {server.At("/new")}", StringComparison.Ordinal));
    }

    const string Long = """
        <p>The harbour meeting was chaired by the lighthouse keeper Marta Lind, and the delegations met in the old customs house for the whole of the afternoon.</p>
        <p>They agreed that fourteen ships carry the grain to the islands before the winter storms begin, and that the pilots of both towns guide them through the narrow strait.</p>
        <p>The shipping office promised a bus for the pupils of the islands, which is to leave every morning from the square in front of the town hall at seven.</p>
        <p>Nobody could say what the insurance of the ships is going to cost, since the insurers of three countries had sent no answer until the evening of that day.</p>
        <p>The mayor thanked the fishermen, whose nets had been moved twice within a month, and said that the town pays for the new buoys as soon as the council agrees.</p>
        """;

    const string Other = """
        <p>Clouds move in from the west on Tuesday, and rain is expected by noon in all of the valleys, with temperatures below those of the week before by some degrees.</p>
        <p>Farmers wait for it, since the spring was dry and the wells of a dozen villages gave less water than in any year since people began to write such things down there.</p>
        <p>On Wednesday the sky clears again from the north while the wind turns, so that the nights become cold and clear until the end of this week and maybe even longer than that.</p>
        <p>Hikers are asked to stay on the marked ways, because the rain loosens stones on the slopes above the lake, where two people were hurt in the autumn of the last year.</p>
        """;

    static string Item(string id, string html, string title = "Delegations meet") =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><link>http://gull.example/{id}</link><pubDate>Mon, 02 Jun 2025 10:00:00 GMT</pubDate><description><![CDATA[{html}]]></description></item>";

    static string Summary(string id, Uri link, string title = "Delegations meet") =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><title>{title}</title><link>{link}</link><description>The harbour meeting was chaired by {title}...</description></item>";

    static string Rss(string items) => $"<rss version=\"2.0\"><channel><title>Gull</title><link>http://gull.example/</link>{items}</channel></rss>";

    static string Page(string html) => $"<!DOCTYPE html><html lang=\"en\"><head><title>Delegations meet</title></head><body><nav>Menu</nav><article><h1>Delegations meet</h1>{html}</article></body></html>";

    Task<RunningBot> Start(params string[] paths) => StartAt(
        server.At(paths[0]), null,
        [.. paths.Skip(1).Select((path, i) => ($"Feeds:Sources:{i + 1}:Address", server.At(path)))]);

    static Task<RunningBot> StartAt(string address, string? allowed, params (string Key, string Value)[] settings) => RunningBot.StartAsync(services: services =>
    {
        services.Configure<FeedsOptions>(options =>
        {
            options.AllowPrivateNetworks = allowed is null;
            options.Sources =
            [
                new FeedSource
                {
                    Address = address,
                    Publisher = "The Gull",
                    MustContain = [.. settings.Where(one => one.Key.Contains(":MustContain:", StringComparison.Ordinal)).Select(one => one.Value)],
                    MustNotContain = [.. settings.Where(one => one.Key.Contains(":MustNotContain:", StringComparison.Ordinal)).Select(one => one.Value)],
                },
                .. settings.Where(one => one.Key.EndsWith(":Address", StringComparison.Ordinal)).Select((one, i) => new FeedSource { Address = one.Value, Publisher = $"Paper {i + 2}" }),
            ];
        });
        // The clock runs ahead of what the server takes: here no fetch ends by it.
        services.Replace(ServiceDescriptor.Singleton(new FetchLimits { Time = TimeSpan.FromDays(30) }));
        if (allowed is not null)
        {
            services.Replace(ServiceDescriptor.Singleton<AddressRule>(provider => new FetchTools.OneAddress(provider.GetRequiredService<IOptions<FeedsOptions>>(), allowed)));
        }
    });

    FeedState State(RunningBot bot, string path) => bot.Service<IFeedStore>().StateOf(server.At(path));

    Task Broken(RunningBot bot, string path) => Until(bot, () => State(bot, path).Problem is not null);

    Task Requests(RunningBot bot, string path, int number) => Until(bot, () => server.Requests.Count(request => request.Path == path) >= number);

    static async Task<string> Ask(RunningBot bot) => (await bot.AskAsync(
        bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "What colour is the lighthouse door?")).Text;

    /// <summary>Lets five seconds pass at most, and waits until the bot has told its log of what it serves since.</summary>
    static async Task Served(RunningBot bot, string counts)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var steps = 0; !bot.Log.Lines.Any(line => line.StartsWith(counts, StringComparison.Ordinal)); steps++)
        {
            if (steps < 50)
            {
                bot.Time.Advance(TimeSpan.FromMilliseconds(100));
            }

            await Task.Delay(20, patience.Token);
        }
    }

    static async Task<IReadOnlyList<ListedArticle>> Articles(RunningBot bot, int number)
    {
        await Until(bot, () => bot.Service<IFeedArticles>().List().Count >= number);
        return bot.Service<IFeedArticles>().List();
    }

    static async Task Until(RunningBot bot, Func<bool> happened)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!happened())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(90), "It did not happen.");
            bot.Time.Advance(Step);
            await Task.Delay(2);
        }
    }
}
