using TalksBot.Chats;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Answers;
using TalksBot.Outbox;
using TalksBot.Questions;
using TalksBot.Routing;

namespace TalksBot.Asking;

/// <summary>Answers questions with cited passages, or says that the sources do not.</summary>
sealed class AskingHandler(
    KnowledgeBase knowledge, Answering answering, QuestionLimits limits, IChatSettings settings, IQuestionLog log, TimeProvider time)
{
    /// <summary>The topic of the buttons that ask a suggested question.</summary>
    public const string SuggestionTopic = "ask";

    // Nobody asked the bot: below this, it would be wrong more often than right (the confidence is a probability).
    const double SureUnasked = .5;

    readonly RecentAlbums albums = new();

    /// <summary>A question, by command, mention, reply, or simply said in a private chat.</summary>
    public Task<Reaction> Ask(IncomingMessage message, CancellationToken cancellation) =>
        Ask(message, isChosen: false, cancellation);

    /// <summary>
    /// The question in a link, as if it had been written, and shown above its answer, since the message shows only /start. A
    /// link without one (the question was too long for it) gets the hint how to ask.
    /// </summary>
    public Task<Reaction> AskLinked(IncomingMessage message, CancellationToken cancellation) => Ask(
        message with { Command = null, Text = QuestionLink.Read(message.Text), RepliesTo = null }, isChosen: true, cancellation);

    async Task<Reaction> Ask(IncomingMessage message, bool isChosen, CancellationToken cancellation)
    {
        var isNew = albums.IsNew(message.AlbumId);
        if (message.IsWordless)
        {
            return isNew ? Answering.Tell(message, answering.TextsFor(message).Wordless) : Reaction.None;
        }

        if (SaidQuestion.In(message) is not { } said)
        {
            var hint = AnswerMessages.NoQuestion(answering.TextsFor(message));
            return Reaction.Of(new SendText(message.Chat.Id, message.ThreadId, hint.Html, message.MessageId, null));
        }

        return Refuse(limits.Admit(message.Chat, message.From), message, answering.TextsFor)
            ?? await Answer(message, said, _ => true, isChosen, cancellation);
    }

    /// <summary>A message in a group that did not turn to the bot: answered if the group wants that and it is a sure thing.</summary>
    public async Task<Reaction> Overhear(IncomingMessage message, CancellationToken cancellation) =>
        QuestionMark.Ends(message.Text)
        && settings.Get(message.Chat.Id).Answering == AnsweringMode.AnyQuestion
        && limits.Allows(message.Chat, message.From)
            ? await Answer(
                message,
                new SaidQuestion(message.Text, message.MessageId),
                answer => answer.IsAnswered && answer.Confidence >= SureUnasked,
                isChosen: false,
                cancellation)
            : Reaction.None;

    /// <summary>A suggested question was chosen: answered below the message that suggested it.</summary>
    public async Task<Reaction> AskSuggested(ButtonPress press, CancellationToken cancellation)
    {
        if (SuggestionId.Find(press.Value, knowledge.Questions) is not { } question)
        {
            return Reaction.Tell(answering.TextsFor(press).SuggestionGone);
        }

        if (!limits.Allows(press.Chat, press.From))
        {
            return Reaction.Tell(answering.TextsFor(press).TooMany); // Seen by nobody else, so it floods nobody.
        }

        var (answer, _) = await answering.Ask(question, before: null, press.Chat, press.ThreadId, cancellation);
        var asked = new AskedQuestion(press.UpdateId, press.Chat.Id, press.From.Id, null, question, null, time.GetUtcNow());
        return await answering.Say(
            answer, asked, press.Chat, answering.TextsFor(press, answer), press.ThreadId, press.MessageId, cancellation, isChosen: true);
    }

    /// <summary>A question that a digest lists was chosen: answered below the digest.</summary>
    public async Task<Reaction> AskAgain(ButtonPress press, CancellationToken cancellation)
    {
        if (log.FindByKey(press.Value) is not { } stored || stored.ChatId != press.Chat.Id)
        {
            return Reaction.Tell(answering.TextsFor(press).QuestionGone);
        }

        if (!limits.Allows(press.Chat, press.From))
        {
            return Reaction.Tell(answering.TextsFor(press).TooMany);
        }

        var (answer, previous) = await answering.Ask(stored.Text, before: null, press.Chat, press.ThreadId, cancellation);
        var asked = new AskedQuestion(press.UpdateId, press.Chat.Id, press.From.Id, null, stored.Text, previous, time.GetUtcNow());
        return await answering.Say(
            answer, asked, press.Chat, answering.TextsFor(press, answer), press.ThreadId, press.MessageId, cancellation, isChosen: true);
    }

    /// <summary>What to do instead of answering; <see langword="null"/> when nothing speaks against it.</summary>
    public static Reaction? Refuse(
        Admission admission, IncomingMessage message, Func<Incoming, Answer?, AskingTexts> textsFor) => admission switch
        {
            Admission.TooManyOfPerson => Answering.Tell(message, textsFor(message, null).TooMany),
            Admission.TooManyOfGroup => Answering.Tell(message, textsFor(message, null).TooManyHere),
            Admission.Silence => Reaction.None,
            _ => null,
        };

    async Task<Reaction> Answer(
        IncomingMessage message, SaidQuestion said, Func<Answer, bool> isWanted, bool isChosen, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (answer, previous) = await answering.Ask(
            said.Text, answering.Before(message, now), message.Chat, message.ThreadId, cancellation);
        if (!isWanted(answer))
        {
            return Reaction.None;
        }

        var asked = new AskedQuestion(
            message.UpdateId, message.Chat.Id, message.From.Id, said.MessageId, said.Text, previous, now);
        return await answering.Say(
            answer, asked, message.Chat, answering.TextsFor(message, answer), message.ThreadId, said.MessageId, cancellation, isChosen);
    }
}
