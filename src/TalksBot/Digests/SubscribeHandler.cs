using NodaTime;
using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Routing;
using TalksBot.Subscriptions;

namespace TalksBot.Digests;

/// <summary>Subscribes a chat to the digest and ends that again: a group's moderators, anybody in private.</summary>
sealed class SubscribeHandler(
    ISubscriptions subscriptions, Subscribing subscribing, SubscriptionAlarm alarm, GroupRights rights, SpokenLanguage language,
    SubscribeTexts allTexts, TimeProvider time)
{
    Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>/subscribe, with a time and a place or without.</summary>
    public async Task<Reaction> Subscribe(IncomingMessage message, CancellationToken cancellation)
    {
        var texts = TextsFor(message);
        if (await RefusalOf(message, texts, cancellation) is { } refusal)
        {
            return Say(message, new(Html.Text(refusal), null), isSilent: true);
        }

        var request = SubscribeRequest.Read(message.Text);
        if (request is not { WrongTime: null, WrongPlace: null })
        {
            return Say(message, SubscribePage.Refusal(request, texts));
        }

        var before = subscriptions.Of(message.Chat.Id);
        // A zone that the chat chose once holds for a time alone.
        var place = request.Place ?? (request.Time is null ? null : before?.Schedule.Zone);
        var chosen = new SubscribeButton(request.Weekday, request.Time, place);
        return SubscribePage.Next(chosen, request.IsWeekly, before, Now, texts) is { } page
            ? Say(message, page)
            : Finish(message, message.ThreadId, chosen, before, texts, confirmation => Say(message, confirmation));
    }

    /// <summary>A button on the way to a subscription.</summary>
    public async Task<Reaction> Press(ButtonPress press, CancellationToken cancellation)
    {
        if (!press.IsGenuine || SubscribeButton.Read(press.Value) is not { } chosen || !IsKnown(chosen.Place))
        {
            return Reaction.None;
        }

        var texts = TextsFor(press);
        if (await RefusalOf(press, texts, cancellation) is { } refusal)
        {
            return Reaction.Tell(refusal);
        }

        var before = subscriptions.Of(press.Chat.Id);
        return SubscribePage.Next(chosen, isWeekdayMissing: false, before, Now, texts) is { } page
            ? Replace(press, page)
            : Finish(press, press.ThreadId, chosen, before, texts, confirmation => Replace(press, confirmation));
    }

    /// <summary>/unsubscribe.</summary>
    public async Task<Reaction> Unsubscribe(IncomingMessage message, CancellationToken cancellation)
    {
        var texts = TextsFor(message);
        if (await RefusalOf(message, texts, cancellation) is { } refusal)
        {
            return Say(message, new(Html.Text(refusal), null), isSilent: true);
        }

        return subscriptions.Of(message.Chat.Id) is { IsOn: true }
            ? Say(message, new(Html.Text(texts.Unsubscribed), null)) with
            {
                Changes = [new Unsubscribed(message.Chat.Id, time.GetUtcNow())],
                WhenRecorded = alarm.Ring,
            }
            : Say(message, new(Html.Text(texts.NotSubscribed), null));
    }

    Reaction Finish(
        Incoming incoming, int? threadId, SubscribeButton chosen, Subscription? before, SubscribeTexts texts,
        Func<SubscribePage, Reaction> show)
    {
        var schedule = new DigestSchedule(chosen.Weekday, chosen.Time!.Value, SubscribePage.ZoneOf(chosen.Place!, Now));
        var subscription = subscribing.To(incoming.Chat.Id, threadId, texts.Language, schedule, before);
        var isLater = Instant.FromDateTimeOffset(subscription.DueAt) > schedule.NextDue(Now, null).At;
        return show(SubscribePage.Confirmation(subscription, isLater, texts)) with
        {
            Changes = [new Subscribed(subscription)],
            WhenRecorded = alarm.Ring,
        };
    }

    /// <summary>Why somebody may not decide this, or <see langword="null"/> when they may.</summary>
    async Task<string?> RefusalOf(Incoming incoming, SubscribeTexts texts, CancellationToken cancellation) =>
        await rights.Of(incoming.Chat, incoming.From, cancellation) switch
        {
            { IsKnown: false } => texts.RightsUnknown,
            { IsAdministrator: false } => texts.OnlyModerators,
            _ => null,
        };

    SubscribeTexts TextsFor(Incoming incoming) => allTexts.In(language.OfPerson(incoming.Chat, incoming.From));

    static bool IsKnown(string? place) =>
        place is null or SubscribeButton.Elsewhere || ZoneNames.IsZone(place) || ZoneNames.IsCountry(place);

    static Reaction Replace(ButtonPress press, SubscribePage page) =>
        Reaction.Of(new EditText(press.Chat.Id, press.MessageId, page.Html.ToString(), page.Keyboard));

    static Reaction Say(IncomingMessage message, SubscribePage page, bool isSilent = false) => Reaction.Of(
        new SendText(message.Chat.Id, message.ThreadId, page.Html.ToString(), message.MessageId, page.Keyboard) { IsSilent = isSilent });
}
