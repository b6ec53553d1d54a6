using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.Feedback;
using TalksBot.Help;
using TalksBot.Membership;
using TalksBot.Questions;
using TalksBot.Sources;

namespace TalksBot.Routing;

/// <summary>Which update goes to which feature: the first route that takes it.</summary>
sealed class RouteTable(
    AskingHandler asking,
    EditingHandler editing,
    PagingHandler paging,
    LinkHandler links,
    FeedbackHandler feedback,
    SourcesHandler sources)
{
    readonly IReadOnlyList<Route> routes =
    [
        Route.OnEdited(editing.Follow),
        Route.OnStart(DeepLink.QuestionPrefix, links.OpenAnswer),
        Route.OnStart(DeepLink.SourcePrefix, links.OpenArticle),
        Route.OnCommand("start", HelpHandler.Start),
        Route.OnCommand("help", HelpHandler.Help),
        Route.OnCommand("ask", asking.Ask),
        Route.OnCommand("sources", sources.List),
        Route.OnAnyCommand(HelpHandler.UnknownCommand),
        Route.OnText(asking.Ask),
        Route.OnOverheard(asking.Overhear),
        Route.OnButton(AskingHandler.SuggestionTopic, asking.AskSuggested),
        Route.OnButton(PagingHandler.MoreTopic, paging.TurnPage),
        Route.OnButton(PagingHandler.ContextTopic, paging.ShowContext),
        Route.OnButton(VoteButtons.Topic, feedback.Cast),
        Route.OnButton(SourcesHandler.ButtonTopic, sources.Turn),
        Route.OnAnyButton(HelpHandler.UnknownButton),
        Route.On<GroupUpgrade>(MembershipHandler.Move),
    ];

    /// <summary>Has the right feature handle an update; silence when no route takes it.</summary>
    public Task<Reaction> React(Incoming incoming, CancellationToken cancellation) =>
        routes.FirstOrDefault(route => route.Takes(incoming))?.Handle(incoming, cancellation) ?? Task.FromResult(Reaction.None);
}
