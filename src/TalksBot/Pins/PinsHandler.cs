using System.Globalization;
using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Pins;

/// <summary>Pins answers for a group's moderators.</summary>
sealed class PinsHandler(
    KnowledgeBase knowledge,
    IQuestionLog log,
    IPinnedAnswers pins,
    IChatSettings settings,
    SpokenLanguage language,
    PinRights rights,
    PinWords words,
    TimeProvider time)
{
    /// <summary>The topic of the button that unpins the oldest answer to make room for another.</summary>
    public const string ReplaceTopic = "pinswap";

    /// <summary>The topic of the button that does not.</summary>
    public const string LeaveTopic = "pinleave";

    const string Loud = "loud";

    /// <summary>/pin as a reply to an answer; /pin loud notifies the members.</summary>
    public async Task<Reaction> Pin(IncomingMessage message, CancellationToken cancellation)
    {
        var texts = words.For(message);
        if (message.Chat.IsPrivate)
        {
            return PinReplies.Say(message, texts.OnlyInGroups);
        }

        if (message.RepliesTo is not { IsOfBot: true } replied)
        {
            return PinReplies.Say(message, texts.ReplyToAnswer);
        }

        if (log.AnsweredBy(message.Chat.Id, replied.MessageId) is not { } asked)
        {
            return PinReplies.Say(message, texts.NothingToPin);
        }

        var isLoud = string.Equals(message.Text, Loud, StringComparison.OrdinalIgnoreCase);
        return await Pin(message, new(asked, replied.MessageId, message.ThreadId, replied.Text, isLoud), cancellation);
    }

    /// <summary>The button under an answer.</summary>
    public async Task<Reaction> Pin(ButtonPress press, CancellationToken cancellation)
    {
        if (press.Chat.IsPrivate || !long.TryParse(press.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return Reaction.None; // Forged: our own buttons stand in groups and carry a question.
        }

        // A message that Telegram tells no more of proves by our own list that it has this button.
        var asked = press.IsGenuine ? log.Find(id, press.Chat.Id) : log.AnsweredBy(press.Chat.Id, press.MessageId);
        if (asked?.Id != id)
        {
            return press.IsGenuine ? PinReplies.Say(press, words.For(press).AnswerGone) : Reaction.None;
        }

        return await Pin(press, new(asked, press.MessageId, press.ThreadId, press.MessageText, IsLoud: false), cancellation);
    }

    /// <summary>The oldest answer is to make room for another.</summary>
    public async Task<Reaction> Replace(ButtonPress press, CancellationToken cancellation)
    {
        if (!press.IsGenuine || PinReplacement.Read(press.Value) is not { } wanted)
        {
            return Reaction.None;
        }

        var texts = words.For(press);
        if (await rights.ToPin(press, cancellation) is var permission and not PinPermission.Granted)
        {
            return PinReplies.Say(press, await words.WhyNot(permission, texts, cancellation));
        }

        if (log.AnsweredBy(press.Chat.Id, wanted.MessageId) is not { } asked)
        {
            return PinReplies.Say(press, texts.AnswerGone);
        }

        var target = new PinTarget(asked, wanted.MessageId, press.ThreadId, Text: null, wanted.IsLoud);
        var said = Html.Text(words.In(LanguageOf(press.Chat, asked)).OldestReplacedBy(press.From.FirstName)).ToString();
        List<BotCall> calls = [new EditText(press.Chat.Id, press.MessageId, said, null)];
        if (pins.In(press.Chat.Id).All(pin => pin.MessageId != wanted.OldestId))
        {
            // Somebody was faster: there may be room now.
            var again = Pin(press, target, texts);
            return again with { Calls = [.. calls, .. again.Calls] };
        }

        calls.Add(new UnpinMessage(press.Chat.Id, wanted.OldestId));
        calls.Add(new PinMessage(press.Chat.Id, wanted.MessageId, IsSilent: !wanted.IsLoud));
        return PinReplies.Do(
            press,
            calls,
            [new AnswerUnpinned(press.Chat.Id, wanted.OldestId), new AnswerPinned(PinOf(press, target))],
            outcome => PinWords.Of(outcome, texts.Pinned, texts));
    }

    /// <summary>The pins are to stay as they are.</summary>
    public async Task<Reaction> Leave(ButtonPress press, CancellationToken cancellation)
    {
        if (!press.IsGenuine)
        {
            return Reaction.None;
        }

        var texts = words.For(press);
        if (await rights.ToDecide(press, cancellation) is var permission and not PinPermission.Granted)
        {
            return PinReplies.Say(press, await words.WhyNot(permission, texts, cancellation));
        }

        var said = words.In(settings.Get(press.Chat.Id).Language ?? texts.Language).LeftBy(press.From.FirstName);
        return Reaction.Of(new EditText(press.Chat.Id, press.MessageId, Html.Text(said).ToString(), null));
    }

    async Task<Reaction> Pin(Incoming incoming, PinTarget target, CancellationToken cancellation)
    {
        var texts = words.For(incoming);
        return await rights.ToPin(incoming, cancellation) is var permission and not PinPermission.Granted
            ? PinReplies.Say(incoming, await words.WhyNot(permission, texts, cancellation))
            : Pin(incoming, target, texts);
    }

    Reaction Pin(Incoming incoming, PinTarget target, PinTexts texts)
    {
        var chat = incoming.Chat;
        var pin = PinOf(incoming, target);
        if (pin.Stand.Shown.Length == 0 && !PinReview.Ask(knowledge, pin).HasPassagesToShow)
        {
            return PinReplies.Say(incoming, texts.NothingToPin);
        }

        var others = pins.In(chat.Id).Where(one => one.MessageId != target.MessageId).ToList();
        var limit = settings.Get(chat.Id).PinLimit;
        return others.Count >= limit && others.Count > 0
            ? Offer(incoming, target, limit, others[^1])
            : PinReplies.Do(
                incoming,
                [new PinMessage(chat.Id, target.MessageId, IsSilent: !target.IsLoud)],
                [new AnswerPinned(pin)],
                outcome => PinWords.Of(outcome, texts.Pinned, texts),
                isSeen: true);
    }

    Reaction Offer(Incoming incoming, PinTarget target, int limit, PinnedAnswer oldest)
    {
        var texts = words.In(LanguageOf(incoming.Chat, target.Asked));
        var replacement = new PinReplacement(oldest.MessageId, target.MessageId, target.IsLoud);
        var html = PinMessages.Limit(incoming.Chat, limit, oldest, texts);
        return Reaction.Of(new SendText(incoming.Chat.Id, target.ThreadId, html, target.MessageId,
        [
            [new Button(texts.ReplaceOldest, $"{ReplaceTopic}:{replacement}")],
            [new Button(texts.LeaveAsIs, $"{LeaveTopic}:")],
        ])
        {
            IsSilent = true,
        });
    }

    PinnedAnswer PinOf(Incoming incoming, PinTarget target)
    {
        var asked = target.Asked;
        var fingerprint = knowledge.Fingerprint;
        var answer = PinReview.Ask(knowledge, asked.Text, asked.Previous);
        // Of several messages that an answer is split into, none shows it whole.
        var text = log.AnswersTo(asked.Id).Count > 1 ? null : target.Text;
        return new PinnedAnswer(
            incoming.Chat.Id,
            target.MessageId,
            target.ThreadId,
            asked.Id,
            asked.Text,
            asked.Previous,
            language.Of(incoming.Chat, incoming.From, answer.Language),
            AnswerStand.Of(answer, text),
            incoming.From.IsAnonymous ? null : incoming.From.FirstName,
            incoming.From.IsAnonymous ? 0 : incoming.From.Id,
            time.GetUtcNow(),
            fingerprint);
    }

    string LanguageOf(Chat chat, AskedQuestion asked) =>
        settings.Get(chat.Id).Language ?? PinReview.Ask(knowledge, asked.Text, asked.Previous).Language ?? "en";
}
