using TalksBot.Asking;
using TalksBot.Chats;
using TalksBot.Digests;
using TalksBot.Feedback;
using TalksBot.Help;
using TalksBot.Membership;
using TalksBot.Operations;
using TalksBot.Operators;
using TalksBot.Pins;
using TalksBot.Privacy;
using TalksBot.Questions;
using TalksBot.Settings;
using TalksBot.Sources;
using TalksBot.Subscriptions;

namespace TalksBot.Routing;

/// <summary>Which update of the bot's goes to which feature.</summary>
sealed class RouteTable(
    AskingHandler asking,
    EditingHandler editing,
    PagingHandler paging,
    LinkHandler links,
    GuestHandler guests,
    FeedbackHandler feedback,
    DigestHandler digests,
    UnansweredHandler unanswered,
    SourcesHandler sources,
    HelpHandler help,
    SettingsHandler settings,
    PrivacyHandler privacy,
    PinsHandler pins,
    PinListHandler pinList,
    PinReviewHandler pinReview,
    SubscribeHandler subscribe,
    OperatorsHandler operators,
    OperatorList operatorList,
    MembershipHandler membership) : Routes(
    [
        Route.OnEdited(editing.Follow),
        Route.OnStart(DeepLink.QuestionPrefix, links.OpenAnswer),
        Route.OnStart(DeepLink.SourcePrefix, links.OpenArticle),
        Route.OnStart(QuestionLink.Prefix, asking.AskLinked),
        Route.OnStart(PrivacyHandler.ForgetTopic, privacy.Forget),
        Route.OnCommand("start", help.Start),
        Route.OnCommand("help", help.Help),
        Route.OnCommand("ask", asking.Ask),
        Route.OnCommand("digest", digests.Show),
        Route.OnCommand("sources", sources.List),
        Route.OnCommand("settings", settings.Show),
        Route.OnCommand("language", settings.ShowLanguages),
        Route.OnCommand("privacy", privacy.Tell),
        Route.OnCommand("forget", privacy.Forget),
        Route.OnCommand("pin", pins.Pin),
        Route.OnCommand("unpin", pinList.Unpin),
        Route.OnCommand("pins", pinList.List),
        Route.OnCommand("subscribe", subscribe.Subscribe),
        Route.OnCommand("unsubscribe", subscribe.Unsubscribe),
        Route.OnCommandOf(operatorList.IsSpeaking, "status", operators.Status),
        Route.OnCommandOf(operatorList.IsSpeaking, "gaps", operators.Gaps),
        Route.OnCommandOf(operatorList.IsSpeaking, "report", operators.Report),
        Route.OnAnyCommand(help.UnknownCommand),
        Route.OnText(asking.Ask),
        Route.OnOverheard(asking.Overhear),
        Route.OnButton(AskingHandler.SuggestionTopic, asking.AskSuggested),
        Route.OnButton(AgainButton.Topic, asking.AskAgain),
        Route.OnButton(UnansweredHandler.Topic, unanswered.Show),
        Route.OnButton(PagingHandler.MoreTopic, paging.TurnPage),
        Route.OnButton(PagingHandler.ContextTopic, paging.ShowContext),
        Route.OnButton(VoteButtons.Topic, feedback.Cast),
        Route.OnButton(SourcesHandler.ButtonTopic, sources.Turn),
        Route.OnButton(SettingsButton.Topic, settings.Press),
        Route.OnButton(PrivacyHandler.ForgetTopic, privacy.Confirm),
        Route.OnButton(PinButton.Topic, pins.Pin),
        Route.OnButton(PinsHandler.ReplaceTopic, pins.Replace),
        Route.OnButton(PinsHandler.LeaveTopic, pins.Leave),
        Route.OnButton(PinListHandler.UnpinTopic, pinList.Unpin),
        Route.OnButton(PinReviewHandler.UpdateTopic, pinReview.Update),
        Route.OnButton(PinReviewHandler.KeepTopic, pinReview.Keep),
        Route.OnButton(SubscribeButton.Topic, subscribe.Press),
        Route.OnButtonOf(operatorList.IsSpeaking, OperatorsHandler.GapsTopic, operators.TurnGaps),
        Route.OnAnyButton(help.UnknownButton),
        Route.On<GuestQuestion>(guests.Answer),
        Route.On<GroupUpgrade>(MembershipHandler.Move),
        Route.On<BotMembership>(membership.Change),
    ],
    help.Apologize);
