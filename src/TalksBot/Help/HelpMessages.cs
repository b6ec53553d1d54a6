using TalksBot.Chats;

namespace TalksBot.Help;

/// <summary>Writes what help says: pure functions.</summary>
static class HelpMessages
{
    /// <summary>To somebody who presses Start.</summary>
    public static Html Start(HelpTexts texts) =>
        Html.Text($"{texts.Introduction}\n\n{texts.JustAsk} ") + Html.Element("i", Html.Text(texts.Example))
        + Html.Text($"\n\n{texts.FirstCommands}");

    /// <summary>The manual: what can be asked and how, and the commands that make sense there.</summary>
    public static Html Help(bool isPrivate, HelpTexts texts)
    {
        List<Html> sections =
        [
            Section(texts.AskingHeading, isPrivate ? texts.AskingInPrivate : texts.AskingInGroup),
            Section(texts.AnswersHeading, texts.Answers),
            Section(texts.CommandsHeading, List(CommandMenu.Of(isPrivate ? MenuScope.PrivateChats : MenuScope.Groups), texts)),
        ];
        if (!isPrivate)
        {
            sections.Add(Section(texts.AdministratorsHeading, List(CommandMenu.OfAdministrators, texts)));
        }

        return sections.Aggregate((all, section) => all + Html.Raw("\n\n") + section);
    }

    static Html Section(string heading, string content) =>
        Html.Element("b", Html.Text(heading)) + Html.Text($"\n{content}");

    static string List(IEnumerable<string> commands, HelpTexts texts) =>
        string.Join('\n', commands.Select(command => $"/{command} - {texts.Commands.Does(command)}"));
}
