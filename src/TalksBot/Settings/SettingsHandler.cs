using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Receiving;
using TalksBot.Routing;
using TalksBot.Subscriptions;

namespace TalksBot.Settings;

/// <summary>Shows what a chat has chosen, and lets it choose anew: a group's moderators, anybody in private.</summary>
sealed class SettingsHandler(
    IChatSettings allSettings, ISubscriptions subscriptions, SubscriptionAlarm alarm, GroupRights rights, BotIdentitySource identity,
    SettingsTexts allTexts, TimeProvider time)
{
    /// <summary>All settings, below the command.</summary>
    public Task<Reaction> Show(IncomingMessage message, CancellationToken cancellation) =>
        Show(SettingsPart.All, message, cancellation);

    /// <summary>The languages, below the command.</summary>
    public Task<Reaction> ShowLanguages(IncomingMessage message, CancellationToken cancellation) =>
        Show(SettingsPart.Language, message, cancellation);

    /// <summary>Another page, or a choice, in the same message.</summary>
    public async Task<Reaction> Press(ButtonPress press, CancellationToken cancellation)
    {
        if (!press.IsGenuine || SettingsButton.Read(press.Value) is not { } button || !IsFor(press.Chat, button))
        {
            return Reaction.None;
        }

        var settings = allSettings.Get(press.Chat.Id);
        if (await RefusalOf(press, TextsFor(press, settings), cancellation) is { } refusal)
        {
            return Reaction.Tell(refusal);
        }

        if (button.Choice is null)
        {
            return Replace(press, button.Part, settings, await AreQuestionsHidden(press.Chat, settings, cancellation));
        }

        if (button.Part == SettingsPart.Digest)
        {
            return await ChooseDigest(press, button, settings, cancellation);
        }

        if (button.ApplyTo(settings) is not { } chosen)
        {
            return Reaction.None;
        }

        var areHidden = await AreQuestionsHidden(press.Chat, chosen, cancellation);
        return Replace(press, SettingsPart.All, chosen, areHidden) with
        {
            Changes = [new SettingsChanged(press.Chat.Id, chosen)],
            Alert = areHidden && button.Part == SettingsPart.Answering ? TextsFor(press, chosen).QuestionsHiddenAlert : "",
        };
    }

    async Task<Reaction> ChooseDigest(ButtonPress press, SettingsButton button, ChatSettings settings, CancellationToken cancellation)
    {
        // Somebody else may have ended it since the page was written.
        var now = time.GetUtcNow();
        if (subscriptions.Of(press.Chat.Id) is not { IsOn: true } before || button.ApplyTo(before, now) is not { } digest)
        {
            return Replace(press, SettingsPart.All, settings, await AreQuestionsHidden(press.Chat, settings, cancellation));
        }

        var texts = TextsFor(press, settings);
        if (digest.IsPinned && !before.IsPinned && !await MayPin(press.Chat, cancellation))
        {
            return Reaction.Tell(texts.DigestNeedsPinRight);
        }

        var part = digest.IsOn ? SettingsPart.Digest : SettingsPart.All;
        var page = SettingsPage.Render(
            part, press.Chat, settings, digest, await AreQuestionsHidden(press.Chat, settings, cancellation), texts);
        return Reaction.Of(new EditText(press.Chat.Id, press.MessageId, page.Html.ToString(), page.Keyboard)) with
        {
            Changes = [digest.IsOn
                ? new SubscriptionTuned(digest.ChatId, digest.IsAlways, digest.IsPinned)
                : new Unsubscribed(digest.ChatId, now)],
            WhenRecorded = alarm.Ring,
        };
    }

    async Task<bool> MayPin(Chat chat, CancellationToken cancellation) =>
        (await rights.Of(chat.Id, (await identity.Get(cancellation)).Id, cancellation)).MayPin;

    async Task<Reaction> Show(SettingsPart part, IncomingMessage message, CancellationToken cancellation)
    {
        var settings = allSettings.Get(message.Chat.Id);
        if (await RefusalOf(message, TextsFor(message, settings), cancellation) is { } refusal)
        {
            return Say(message, Html.Text(refusal), null, isSilent: true);
        }

        var areHidden = await AreQuestionsHidden(message.Chat, settings, cancellation);
        var page = SettingsPage.Render(
            part, message.Chat, settings, subscriptions.Of(message.Chat.Id), areHidden, TextsFor(message, settings));
        return Say(message, page.Html, page.Keyboard);
    }

    /// <summary>Why somebody may not change the settings, or <see langword="null"/> when they may.</summary>
    async Task<string?> RefusalOf(Incoming incoming, SettingsTexts texts, CancellationToken cancellation) =>
        await rights.Of(incoming.Chat, incoming.From, cancellation) switch
        {
            { IsKnown: false } => texts.RightsUnknown,
            { IsAdministrator: false } => texts.OnlyModerators,
            _ => null,
        };

    /// <summary>Whether privacy mode hides questions that the group wants answered.</summary>
    async Task<bool> AreQuestionsHidden(Chat chat, ChatSettings settings, CancellationToken cancellation)
    {
        if (chat.IsPrivate || settings.Answering != AnsweringMode.AnyQuestion)
        {
            return false;
        }

        var bot = await identity.Get(cancellation);
        return !bot.ReadsAllMessages
            && await rights.Of(chat.Id, bot.Id, cancellation) is { IsKnown: true, IsAdministrator: false };
    }

    SettingsTexts TextsFor(Incoming incoming, ChatSettings settings) =>
        allTexts.In(settings.Language ?? incoming.From.LanguageCode);

    // A choice that the chat does not have is forged: our own buttons offer none.
    static bool IsFor(Chat chat, SettingsButton button) =>
        button.Part == SettingsPart.All || SettingsPage.PartsOf(chat).Contains(button.Part);

    Reaction Replace(ButtonPress press, SettingsPart part, ChatSettings settings, bool areQuestionsHidden)
    {
        var page = SettingsPage.Render(
            part, press.Chat, settings, subscriptions.Of(press.Chat.Id), areQuestionsHidden, TextsFor(press, settings));
        return Reaction.Of(new EditText(press.Chat.Id, press.MessageId, page.Html.ToString(), page.Keyboard));
    }

    static Reaction Say(
        IncomingMessage message, Html html, IReadOnlyList<IReadOnlyList<Button>>? keyboard, bool isSilent = false) => Reaction.Of(
        new SendText(message.Chat.Id, message.ThreadId, html.ToString(), message.MessageId, keyboard) { IsSilent = isSilent });
}
