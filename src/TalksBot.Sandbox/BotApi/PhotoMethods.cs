using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace TalksBot.Sandbox.BotApi;

/// <summary>The pictures that the bot sends: PNG files that come with the call.</summary>
sealed class PhotoMethods(SandboxWorld world)
{
    // core.telegram.org/bots/api#sendphoto
    const int LongestCaption = 1024;
    const int LargestFile = 10 * 1024 * 1024;
    const int LargestSides = 10_000;

    static readonly byte[] PngBeginning = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public JsonNode Send(ApiParameters parameters)
    {
        var photo = parameters.File("photo") ?? throw ApiRefusal.BadRequest(parameters.Has("photo")
            ? "wrong remote file identifier specified: the Sandbox takes uploaded files only"
            : "there is no photo in the request");
        var (width, height) = SizeOf(photo);
        var caption = parameters.Text("caption").Length > 0 ? MessageText.Read(parameters, "caption") : null;
        if (caption?.Formatted.Text.Length > LongestCaption)
        {
            throw ApiRefusal.BadRequest("message caption is too long");
        }

        var keyboard = Keyboard.Read(parameters);
        return world.Under(() =>
        {
            var state = ChatLookup.Require(world, parameters);
            var reply = ReplyTarget.Read(parameters, state);
            var id = state.TakeId();
            var file = string.Create(CultureInfo.InvariantCulture, $"photo-{state.Chat.Id}-{id}");
            var message = new SandboxMessage
            {
                Id = id,
                Chat = state.Chat,
                From = world.Bot,
                Text = caption?.Formatted.Text ?? "",
                Html = caption?.Html ?? "",
                Entities = caption?.Formatted.Entities ?? [],
                IsCaption = true,
                ReplyToId = reply?.Id,
                Quote = reply?.Quote,
                ThreadId = SandboxWorld.Thread(state, reply?.Id),
                IsTopicMessage = SandboxWorld.IsInTopic(state, reply?.Id),
                Buttons = keyboard.Buttons,
                ReplyMarkup = keyboard.Markup,
                Date = world.Now,
                IsSilent = parameters.Flag("disable_notification"),
                Photo = photo,
                Extra = new JsonObject
                {
                    ["photo"] = new JsonArray(new JsonObject
                    {
                        ["file_id"] = file,
                        ["file_unique_id"] = file,
                        ["width"] = width,
                        ["height"] = height,
                        ["file_size"] = photo.Length,
                    }),
                },
            };
            world.Publish(state, message);
            return Wire.Message(state, message);
        });
    }

    // The first chunk of a PNG holds its size in points (www.w3.org/TR/png, 11.2.1).
    static (int Width, int Height) SizeOf(byte[] photo)
    {
        if (photo.Length is < 24 or > LargestFile || !photo.AsSpan().StartsWith(PngBeginning))
        {
            throw ApiRefusal.BadRequest("IMAGE_PROCESS_FAILED");
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(photo.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(photo.AsSpan(20));
        return width > 0 && height > 0 && (long)width + height <= LargestSides
            ? (width, height)
            : throw ApiRefusal.BadRequest("PHOTO_INVALID_DIMENSIONS");
    }
}
