using Microsoft.Extensions.DependencyInjection;
using TalksBot.Outbox;
using TalksBot.Subscriptions;
using TalksBot.Texts;

namespace TalksBot.Digests;

/// <summary>Registers digests.</summary>
static class DigestServices
{
    /// <summary>Adds them: what they say, who subscribes, and the worker that claims what is due.</summary>
    public static void AddDigests(this IServiceCollection services)
    {
        services.AddDigestWriting();
        services.AddTexts(localizers => new ScheduleTexts(localizers, BotLanguages.English));
        services.AddTexts(localizers => new SubscribeTexts(localizers, BotLanguages.English));
        services.AddSingleton<SubscriptionAlarm>();
        services.AddSingleton<Subscribing>();
        services.AddSingleton<SubscribeHandler>();
        services.AddSingleton<DigestHandler>();
        services.AddSingleton<UnansweredHandler>();
        services.AddSingleton<DigestWorker>();
    }

    /// <summary>Adds what they say alone; needs <see cref="Library.IArrivals"/>.</summary>
    public static void AddDigestWriting(this IServiceCollection services)
    {
        services.AddTexts(localizers => new DigestTexts(localizers, BotLanguages.English));
        services.AddSingleton<NewsParts>();
        services.AddSingleton<IDigestWriter, DigestWriter>();
        services.AddSingleton<CurrentSpan>();
    }
}
