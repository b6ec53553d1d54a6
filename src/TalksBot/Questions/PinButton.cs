using System.Globalization;
using TalksBot.Outbox;

namespace TalksBot.Questions;

/// <summary>The button under an answer in a group that pins it.</summary>
static class PinButton
{
    /// <summary>The topic of its data.</summary>
    public const string Topic = "pin";

    /// <summary>The button under the answer to a question.</summary>
    public static Button Of(long questionId, PinnedTexts texts) =>
        new(texts.Pin, string.Create(CultureInfo.InvariantCulture, $"{Topic}:{questionId}"));
}
