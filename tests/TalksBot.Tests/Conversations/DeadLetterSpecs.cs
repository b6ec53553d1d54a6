using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TalksBot.Delivery;
using TalksBot.Sandbox;

namespace TalksBot.Tests.Conversations;

public class DeadLetterSpecs
{
    [Fact]
    public async Task What_is_sent_and_what_is_given_up_is_counted()
    {
        await using var bot = await RunningBot.StartAsync();
        var meters = bot.Service<IMeterFactory>();
        var counted = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener
        {
            // Of this bot alone: others run beside it.
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Meter.Name == DeliveryMetrics.MeterName)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.AddOrUpdate(
            $"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : "")}".Trim(), value, (_, before) => before + value));
        listener.Start();
        var chat = bot.World.PrivateChat(bot.World.Alice);
        bot.Sandbox.Faults.Add("sendMessage", SandboxFault.Error(400, "Bad Request: can't parse entities"));
        bot.World.Say(bot.World.Alice, chat, "/help");
        await bot.AskAsync(bot.World.Alice, chat, "Who chaired the harbour meeting?");
        await bot.StopAsync();
        Assert.Equal(1, counted[$"{DeliveryMetrics.Dead} Refused"]);
        Assert.Equal(1, counted[DeliveryMetrics.Sent]);
    }
}
