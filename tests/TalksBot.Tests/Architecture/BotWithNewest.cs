using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalksBot.Chats;
using TalksBot.Newest;
using TalksBot.Routing;

namespace TalksBot.Tests.Architecture;

/// <summary>The bot with the two lines of the example that stand in files of the bot's own: of AddFeatures and of the route table.</summary>
static class BotWithNewest
{
    /// <summary>Adds them.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddNewest();
        services.AddSingleton<RouteTable>();
        services.Replace(ServiceDescriptor.Singleton<Routes, RoutesWithNewest>());
    }

    sealed class RoutesWithNewest(RouteTable others, NewestHandler newest) : Routes(
        [
            Route.OnCommand("newest", newest.Tell),
            Route.On<Incoming>(_ => true, others.React),
        ],
        others.Apologize);
}
