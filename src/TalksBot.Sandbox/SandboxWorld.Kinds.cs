using System.Text.Json.Nodes;
using TalksBot.Sandbox.Chats;

namespace TalksBot.Sandbox;

/// <content>Messages that are no plain text.</content>
public sealed partial class SandboxWorld
{
    /// <summary>Somebody sends a picture; its caption is the message's text.</summary>
    public SandboxMessage SayPhoto(SandboxUser user, SandboxChat chat, string caption = "", SandboxMessage? replyTo = null)
        => Post(user, chat, caption, replyTo, message => message with
        {
            IsCaption = true,
            Extra = new JsonObject
            {
                ["photo"] = new JsonArray(File("photo", message, new JsonObject { ["width"] = 90, ["height"] = 60 })),
            },
        });

    /// <summary>Somebody sends a voice message.</summary>
    public SandboxMessage SayVoice(SandboxUser user, SandboxChat chat, SandboxMessage? replyTo = null)
        => Post(user, chat, "", replyTo, message => message with
        {
            Extra = new JsonObject { ["voice"] = File("voice", message, new JsonObject { ["duration"] = 3 }) },
        });

    /// <summary>Somebody sends a sticker.</summary>
    public SandboxMessage SaySticker(SandboxUser user, SandboxChat chat, SandboxMessage? replyTo = null)
        => Post(user, chat, "", replyTo, message => message with
        {
            Extra = new JsonObject
            {
                ["sticker"] = File("sticker", message, new JsonObject
                {
                    ["type"] = "regular",
                    ["width"] = 512,
                    ["height"] = 512,
                    ["is_animated"] = false,
                    ["is_video"] = false,
                }),
            },
        });

    /// <summary>Somebody forwards what somebody else said.</summary>
    public SandboxMessage Forward(SandboxUser user, SandboxChat chat, SandboxMessage original)
    {
        ArgumentNullException.ThrowIfNull(original);
        return Post(user, chat, original.Text, null, message => message with
        {
            Extra = new JsonObject
            {
                ["forward_origin"] = new JsonObject
                {
                    ["type"] = "user",
                    ["sender_user"] = BotApi.Wire.User(original.From),
                    ["date"] = original.Date.ToUnixTimeSeconds(),
                },
            },
        });
    }

    /// <summary>Somebody sends a message of any kind.</summary>
    /// <param name="user">Who.</param>
    /// <param name="chat">Where.</param>
    /// <param name="fields">The fields of the Bot API's <c>Message</c> that make the kind, such as <c>dice</c>; a JSON object.</param>
    /// <param name="replyTo">The message it replies to.</param>
    public SandboxMessage PostKind(SandboxUser user, SandboxChat chat, string fields, SandboxMessage? replyTo = null)
        => Post(user, chat, "", replyTo, message => message with
        {
            Extra = JsonNode.Parse(fields) as JsonObject
                ?? throw new ArgumentException("The fields of a message are a JSON object.", nameof(fields)),
        });

    /// <summary>
    /// The channel posts something, and Telegram forwards it to the linked group, where it is not a person's message.
    /// </summary>
    /// <returns>The message in the group.</returns>
    public SandboxMessage PostChannel(string text)
    {
        lock (gate)
        {
            var channel = State(Channel.Id);
            var posted = Compose(channel, ChannelBot, text) with { SenderChat = Channel };
            Publish(channel, posted);
            Show(channel, posted, "channel_post");

            var group = State(channel.Linked!.Id);
            var forwarded = Compose(group, Telegram, text) with
            {
                SenderChat = Channel,
                IsAutomaticForward = true,
                Extra = new JsonObject
                {
                    ["forward_origin"] = new JsonObject
                    {
                        ["type"] = "channel",
                        ["date"] = posted.Date.ToUnixTimeSeconds(),
                        ["chat"] = BotApi.Wire.Chat(Channel),
                        ["message_id"] = posted.Id,
                    },
                },
            };
            Publish(group, forwarded);
            Show(group, forwarded, "message");
            return forwarded;
        }
    }

    static JsonObject File(string kind, SandboxMessage message, JsonObject fields)
    {
        fields["file_id"] = $"{kind}-{message.Chat.Id}-{message.Id}";
        fields["file_unique_id"] = $"{kind}{message.Id}";
        return fields;
    }
}
