using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The methods that the Sandbox carries out, by name; as in Telegram, the case of letters does not matter.</summary>
sealed class ApiMethods
{
    readonly Dictionary<string, ApiMethod> methods = new(StringComparer.OrdinalIgnoreCase);

    public ApiMethods(SandboxWorld world)
    {
        var updates = new UpdateMethods(world);
        Add("getUpdates", updates.GetUpdatesAsync);
        Add("setWebhook", updates.SetWebhook);
        Add("deleteWebhook", updates.DeleteWebhook);
        Add("getWebhookInfo", updates.GetWebhookInfo);

        var messages = new MessageMethods(world);
        Add("sendMessage", messages.Send);
        Add("sendPhoto", new PhotoMethods(world).Send);
        Add("editMessageText", messages.EditText);
        Add("editMessageReplyMarkup", messages.EditReplyMarkup);
        Add("deleteMessage", messages.Delete);

        var signals = new SignalMethods(world);
        Add("answerCallbackQuery", signals.AnswerCallbackQuery);
        Add("sendChatAction", signals.SendChatAction);

        var pins = new PinMethods(world);
        Add("pinChatMessage", pins.Pin);
        Add("unpinChatMessage", pins.Unpin);
        Add("unpinAllChatMessages", pins.UnpinAll);

        var inline = new InlineMethods(world);
        Add("answerInlineQuery", inline.AnswerInlineQuery);
        Add("answerGuestQuery", inline.AnswerGuestQuery);

        var chats = new ChatMethods(world);
        Add("getMe", chats.GetMe);
        Add("getChat", chats.GetChat);
        Add("getChatMember", chats.GetMember);
        Add("getChatAdministrators", chats.GetAdministrators);

        var commands = new CommandMethods(world);
        Add("setMyCommands", commands.Set);
        Add("getMyCommands", commands.Get);
        Add("deleteMyCommands", commands.Delete);

        var descriptions = new DescriptionMethods("description", world.Descriptions, world.TellOfWorld);
        Add("setMyDescription", descriptions.Set);
        Add("getMyDescription", descriptions.Get);

        var shortDescriptions = new DescriptionMethods("short_description", world.ShortDescriptions, world.TellOfWorld);
        Add("setMyShortDescription", shortDescriptions.Set);
        Add("getMyShortDescription", shortDescriptions.Get);
    }

    /// <summary>The method in the Bot API's own spelling, and what it does.</summary>
    /// <returns><see langword="null"/> for one that the Sandbox does not know.</returns>
    public ApiMethod? Find(string name) => methods.GetValueOrDefault(name);

    void Add(string name, Func<ApiParameters, JsonNode> run)
        => Add(name, (parameters, _) => Task.FromResult(run(parameters)));

    void Add(string name, Func<ApiParameters, CancellationToken, Task<JsonNode>> run)
        => methods.Add(name, new ApiMethod(name, run));
}
