using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.Help;
using TalksBot.Membership;
using TalksBot.Sources;

namespace TalksBot.Routing;

/// <summary>Which update goes to which feature: the first route that takes it.</summary>
sealed class RouteTable(AskingHandler asking, LinkedQuestionHandler linked, GuestHandler guests, SourcesHandler sources)
{
    readonly IReadOnlyList<Route> routes =
    [
        Route.OnStart(QuestionLink.Prefix, linked.Ask),
        Route.OnCommand("start", HelpHandler.Start),
        Route.OnCommand("help", HelpHandler.Help),
        Route.OnCommand("ask", asking.Ask),
        Route.OnCommand("sources", sources.List),
        Route.OnAnyCommand(HelpHandler.UnknownCommand),
        Route.OnText(asking.Ask),
        Route.OnButton(AskingHandler.SuggestionTopic, asking.AskSuggested),
        Route.OnButton(AskingHandler.MoreTopic, asking.TurnPage),
        Route.OnButton(AskingHandler.ContextTopic, asking.ShowContext),
        Route.OnButton(SourcesHandler.ButtonTopic, sources.Turn),
        Route.OnAnyButton(HelpHandler.UnknownButton),
        Route.On<GuestQuestion>(guests.Answer),
        Route.On<GroupUpgrade>(MembershipHandler.Move),
    ];

    /// <summary>Has the right feature handle an update; silence when no route takes it.</summary>
    public Task<Reaction> React(Incoming incoming, CancellationToken cancellation) =>
        routes.FirstOrDefault(route => route.Takes(incoming))?.Handle(incoming, cancellation) ?? Task.FromResult(Reaction.None);
}
