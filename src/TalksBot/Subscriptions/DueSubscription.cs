namespace TalksBot.Subscriptions;

/// <summary>A subscription whose time has come, with what is known of its chat.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="ChosenLanguage">The language that the chat chose, or <see langword="null"/>.</param>
/// <param name="IsSuspended">Whether the bot is not in the chat any more.</param>
sealed record DueSubscription(Subscription Subscription, string? ChosenLanguage, bool IsSuspended);
