using System.Globalization;
using System.Text;

namespace TalksBot.Chats;

/// <summary>Tells whether a text ends in a question mark.</summary>
static class QuestionMark
{
    // Latin, Arabic, Armenian, Ethiopic, fullwidth, small, reversed, and those doubled or with an exclamation mark.
    const string Marks = "?\u061f\u055e\u1367\uff1f\ufe56\u2e2e\u203d\u2047\u2048\u2049";

    // "Who?!", "Who?..", and what closes a quotation without being marked as closing in Unicode.
    const string MayFollow = "!.\u2026\"'\uff01\uff02";

    /// <summary>Whether it does, apart from closing quotes and brackets, emoji and blanks that follow the mark.</summary>
    public static bool Ends(string text)
    {
        var rest = text.AsSpan();
        while (Rune.DecodeLastFromUtf16(rest, out var last, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (last.IsBmp && Marks.Contains((char)last.Value, StringComparison.Ordinal))
            {
                return true;
            }

            if (!Follows(last))
            {
                return false;
            }

            rest = rest[..^length];
        }

        return false;
    }

    static bool Follows(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.InitialQuotePunctuation => true,
        // Emoji, their skin tones, joiners and variation selectors, and blanks of every kind.
        UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => true,
        _ => rune.IsBmp && MayFollow.Contains((char)rune.Value, StringComparison.Ordinal),
    };
}
