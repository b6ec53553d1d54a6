using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.Help;
using TalksBot.Membership;
using TalksBot.Pins;
using TalksBot.Questions;
using TalksBot.Sources;

namespace TalksBot.Routing;

/// <summary>Which update goes to which feature: the first route that takes it.</summary>
sealed class RouteTable(
    AskingHandler asking,
    SourcesHandler sources,
    HelpHandler help,
    PinsHandler pins,
    PinListHandler pinList,
    PinReviewHandler pinReview)
{
    readonly IReadOnlyList<Route> routes =
    [
        Route.OnCommand("start", help.Start),
        Route.OnCommand("help", help.Help),
        Route.OnCommand("ask", asking.Ask),
        Route.OnCommand("sources", sources.List),
        Route.OnCommand("pin", pins.Pin),
        Route.OnCommand("unpin", pinList.Unpin),
        Route.OnCommand("pins", pinList.List),
        Route.OnAnyCommand(help.UnknownCommand),
        Route.OnText(asking.Ask),
        Route.OnButton(AskingHandler.SuggestionTopic, asking.AskSuggested),
        Route.OnButton(AskingHandler.MoreTopic, asking.TurnPage),
        Route.OnButton(AskingHandler.ContextTopic, asking.ShowContext),
        Route.OnButton(SourcesHandler.ButtonTopic, sources.Turn),
        Route.OnButton(PinButton.Topic, pins.Pin),
        Route.OnButton(PinsHandler.ReplaceTopic, pins.Replace),
        Route.OnButton(PinsHandler.LeaveTopic, pins.Leave),
        Route.OnButton(PinListHandler.UnpinTopic, pinList.Unpin),
        Route.OnButton(PinReviewHandler.UpdateTopic, pinReview.Update),
        Route.OnButton(PinReviewHandler.KeepTopic, pinReview.Keep),
        Route.OnAnyButton(help.UnknownButton),
        Route.On<GroupUpgrade>(MembershipHandler.Move),
    ];

    /// <summary>Has the right feature handle an update; silence when no route takes it.</summary>
    public Task<Reaction> React(Incoming incoming, CancellationToken cancellation) =>
        routes.FirstOrDefault(route => route.Takes(incoming))?.Handle(incoming, cancellation) ?? Task.FromResult(Reaction.None);
}
