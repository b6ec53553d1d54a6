using TalksBot.Chats;

namespace TalksBot.Routing;

/// <summary>Routes in their order.</summary>
/// <param name="routes">The routes.</param>
/// <param name="apologize">What to say when a feature fails on an update.</param>
class Routes(IReadOnlyList<Route> routes, Func<Incoming?, Reaction> apologize)
{
    /// <summary>What to tell somebody whose update met a fault of the bot's.</summary>
    public Reaction Apologize(Incoming? incoming) => apologize(incoming);

    /// <summary>Has the feature of the first route that takes an update handle it; silence when none does.</summary>
    public Task<Reaction> React(Incoming incoming, CancellationToken cancellation) =>
        routes.FirstOrDefault(route => route.Takes(incoming))?.Handle(incoming, cancellation) ?? Task.FromResult(Reaction.None);
}
