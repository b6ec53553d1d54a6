using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using TalksBot.Operations;
using TalksBot.Sandbox;
using TalksBot.Tests.Conversations;
using TalksBot.Tests.Faults;

namespace TalksBot.Tests.Operations;

/// <summary>Alone, since steps are heard by whoever listens in the process.</summary>
[Collection(Alone.Name)]
public class TraceSpecs
{
    [Fact]
    public async Task A_question_can_be_followed_from_its_update_to_the_sending_of_its_answer()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var bot = await RunningBot.StartAsync();
        await bot.AskAsync(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "Who chaired the harbour meeting?");
        await bot.StopAsync();
        var trace = ended.Single(step => step.OperationName == "update").TraceId;
        var steps = ended.Where(step => step.TraceId == trace).ToList();
        Assert.Equal(["ask", "record", "route", "send", "update"], steps.Select(step => step.OperationName).Order());
        var send = steps.Single(step => step.OperationName == "send");
        Assert.Equal(steps.Single(step => step.OperationName == "record").SpanId, send.ParentSpanId);
        Assert.Equal("Done", send.GetTagItem("talksbot.outcome"));
        Assert.Equal(
            steps.Single(step => step.OperationName == "update").GetTagItem(Tracing.UpdateId), send.GetTagItem(Tracing.UpdateId));
        Assert.Equal("Answered", steps.Single(step => step.OperationName == "ask").GetTagItem("talksbot.verdict"));
        Assert.All(steps.SelectMany(step => step.TagObjects), tag =>
            Assert.DoesNotContain("harbour", tag.Value?.ToString() ?? "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nothing is sent to a collector, since OTEL_EXPORTER_OTLP_ENDPOINT is not set")]
    [InlineData("traces and metrics go to http://c:4317", "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317")]
    [InlineData("traces go to http://t:4318", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://t:4318")]
    [InlineData("metrics go to http://c:4317", "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", "OTEL_TRACES_EXPORTER=none")]
    [InlineData("nothing is sent to a collector, since OTEL_SDK_DISABLED is set", "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", "OTEL_SDK_DISABLED=true")]
    public void A_collector_is_sent_to_only_where_the_standard_variables_name_one(string sentence, params string[] variables) =>
        Assert.Equal(sentence, Otlp(variables).Sentence);

    [Fact]
    public void An_address_of_a_collector_that_is_none_is_named_with_the_remedy() => Assert.Equal(
        ["OTEL_EXPORTER_OTLP_ENDPOINT is \"collector:4317\": expected an http or https address, such as http://127.0.0.1:4317"],
        Otlp("OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317").Faults);

    static OtlpSettings Otlp(params string[] variables) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(variables.ToDictionary(one => one.Split('=')[0], one => (string?)one.Split('=')[1]))
        .Build());
}
