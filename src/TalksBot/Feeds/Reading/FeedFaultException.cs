namespace TalksBot.Feeds.Reading;

/// <summary>A feed cannot be read.</summary>
/// <param name="problem">What is wrong, to stand after the feed's name: "is a web page, not a feed".</param>
sealed class FeedFaultException(string problem) : Exception(problem);
