namespace TalksBot.Outbox;

/// <summary>A picture, and in words what it shows.</summary>
/// <param name="Png">The picture; <see langword="null"/> where none can be drawn, so that the words must do.</param>
/// <param name="Html">The words, in Telegram's HTML; up to 1,024 UTF-16 units once parsed.</param>
sealed record ReportPicture(byte[]? Png, string Html);
