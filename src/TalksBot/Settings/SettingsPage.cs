using System.Globalization;
using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Subscriptions;
using TalksBot.Texts;

namespace TalksBot.Settings;

/// <summary>Writes a page of the settings: a pure function.</summary>
/// <param name="Html">The text.</param>
/// <param name="Keyboard">The buttons.</param>
sealed record SettingsPage(Html Html, IReadOnlyList<IReadOnlyList<Button>> Keyboard)
{
    const string Chosen = "\u2713 ";

    /// <summary>Which pages a chat has.</summary>
    public static IReadOnlyList<SettingsPart> PartsOf(Chat chat) => chat.IsPrivate
        ? [SettingsPart.Language, SettingsPart.Digest]
        : [SettingsPart.Language, SettingsPart.Answering, SettingsPart.PinLimit, SettingsPart.Digest];

    /// <summary>Writes a page.</summary>
    /// <param name="part">Which one.</param>
    /// <param name="chat">Whose settings they are.</param>
    /// <param name="settings">What the chat has chosen.</param>
    /// <param name="digest">The chat's subscription to the digest, or <see langword="null"/>.</param>
    /// <param name="areQuestionsHidden">Whether it wants questions answered that the bot does not see.</param>
    /// <param name="texts">The reader's language.</param>
    public static SettingsPage Render(
        SettingsPart part, Chat chat, ChatSettings settings, Subscription? digest, bool areQuestionsHidden, SettingsTexts texts)
    {
        var warning = areQuestionsHidden ? Html.Text($"\n\n\u26a0\ufe0f {texts.QuestionsHidden}") : Html.Empty;
        return part switch
        {
            SettingsPart.Language => Choose(texts.ChooseLanguage, Languages(chat, settings, texts), texts),
            SettingsPart.Answering => Choose(texts.ChooseAnswering, Modes(settings, texts), texts, warning),
            SettingsPart.PinLimit => Choose(texts.ChoosePinLimit, [Limits(settings)], texts),
            SettingsPart.Digest => Choose(texts.ChooseDigest, Digest(chat, digest, texts), texts),
            _ => All(chat, settings, digest, texts, warning),
        };
    }

    static SettingsPage All(Chat chat, ChatSettings settings, Subscription? digest, SettingsTexts texts, Html warning)
    {
        var text = Html.Element("b", Html.Text(chat.IsPrivate ? texts.HeadingInPrivate : texts.HeadingInGroup)) + Html.Raw("\n");
        foreach (var part in PartsOf(chat))
        {
            text += Html.Text($"\n{texts.NameOf(part)}: ") + Html.Element("b", Html.Text(ValueOf(part, chat, settings, digest, texts)));
        }

        return new(
            text + warning,
            [.. PartsOf(chat).Select(part => (Button[])[new Button(texts.NameOf(part), new SettingsButton(part).Data)])]);
    }

    static SettingsPage Choose(
        string question, IEnumerable<IReadOnlyList<Button>> choices, SettingsTexts texts, Html? warning = null) => new(
        Html.Text(question) + (warning ?? Html.Empty),
        [.. choices, [new Button(texts.Back, new SettingsButton(SettingsPart.All).Data)]]);

    static IEnumerable<IReadOnlyList<Button>> Languages(Chat chat, ChatSettings settings, SettingsTexts texts) =>
    [
        .. BotLanguages.All.Select(language => Choice(
            texts.In(language.Name).OwnName, SettingsPart.Language, language.Name, settings.Language == language.Name)).Chunk(2),
        [Choice(AutomaticIn(chat, texts), SettingsPart.Language, SettingsButton.Automatic, settings.Language is null)],
    ];

    static IEnumerable<IReadOnlyList<Button>> Modes(ChatSettings settings, SettingsTexts texts) =>
        Enum.GetValues<AnsweringMode>().Select(mode => (Button[])
            [Choice(texts.AnsweringIn(mode), SettingsPart.Answering, mode.ToString(), settings.Answering == mode)]);

    static Button[] Limits(ChatSettings settings) =>
        [.. SettingsButton.PinLimits.Select(limit => Choice(Number(limit), SettingsPart.PinLimit, Number(limit), settings.PinLimit == limit))];

    static IEnumerable<IReadOnlyList<Button>> Digest(Chat chat, Subscription? digest, SettingsTexts texts)
    {
        if (digest is not { IsOn: true })
        {
            return [[new Button(texts.TurnDigestOn, new SubscribeButton().Data)]];
        }

        var another = new SubscribeButton(digest.Schedule.Weekday, Time: null, digest.Schedule.Zone);
        Button[][] rows =
        [
            [new Button(texts.ChangeDigestTime, another.Data)],
            [Choice(texts.DigestAlways, SettingsPart.Digest, digest.IsAlways ? SettingsButton.Quiet : SettingsButton.Always, digest.IsAlways)],
            [Choice(texts.DigestPinned, SettingsPart.Digest, digest.IsPinned ? SettingsButton.Unpinned : SettingsButton.Pinned, digest.IsPinned)],
            [new Button(texts.TurnDigestOff, new SettingsButton(SettingsPart.Digest, SettingsButton.Off).Data)],
        ];
        return rows.Where((_, row) => row != 2 || !chat.IsPrivate);
    }

    static Button Choice(string text, SettingsPart part, string choice, bool isChosen) =>
        new(isChosen ? Chosen + text : text, new SettingsButton(part, choice).Data);

    static string ValueOf(SettingsPart part, Chat chat, ChatSettings settings, Subscription? digest, SettingsTexts texts) => part switch
    {
        SettingsPart.Language => settings.Language is { } language ? texts.In(language).OwnName : AutomaticIn(chat, texts),
        SettingsPart.Answering => texts.AnsweringIn(settings.Answering),
        SettingsPart.Digest => digest is { IsOn: true } ? texts.Schedule.Of(digest.Schedule) : texts.DigestOff,
        _ => Number(settings.PinLimit),
    };

    static string AutomaticIn(Chat chat, SettingsTexts texts) => chat.IsPrivate ? texts.LanguageOfPerson : texts.LanguageOfQuestions;

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
