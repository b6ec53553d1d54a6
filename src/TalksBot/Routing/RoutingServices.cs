using Microsoft.Extensions.DependencyInjection;

namespace TalksBot.Routing;

/// <summary>Registers who handles an update.</summary>
static class RoutingServices
{
    /// <summary>Adds the route table and what hands updates to it; needs every feature.</summary>
    public static void AddRouteTable(this IServiceCollection services)
    {
        services.AddSingleton<Routes, RouteTable>();
        services.AddSingleton<UpdateHandler>();
    }
}
