using System.Diagnostics;

namespace TalksBot;

/// <summary>The steps of an update on its way from Telegram back to Telegram; recorded only where somebody listens.</summary>
static class Tracing
{
    /// <summary>The source's name.</summary>
    public const string SourceName = "TalksBot";

    /// <summary>The tag with Telegram's number of the update.</summary>
    public const string UpdateId = "talksbot.update.id";

    /// <summary>The tag with the number of a row of the outbox.</summary>
    public const string PostingId = "talksbot.posting.id";

    static readonly ActivitySource Source = new(SourceName);

    /// <summary>A step begins, within the one that is under way.</summary>
    /// <returns><see langword="null"/> where nobody listens; to be disposed of when the step ends.</returns>
    public static Activity? Begin(string step) => Source.StartActivity(step);

    /// <summary>A step begins that takes up what another one left, such as a call what an update decided.</summary>
    /// <param name="step">Its name.</param>
    /// <param name="origin">The other one; default where it is not known any more.</param>
    public static Activity? BeginFrom(string step, ActivityContext origin) =>
        Source.StartActivity(step, ActivityKind.Client, origin);
}
