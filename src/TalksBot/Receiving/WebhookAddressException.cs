namespace TalksBot.Receiving;

/// <summary>The webhook cannot listen; the message says why and what to do.</summary>
sealed class WebhookAddressException(string message) : CannotStartException(message);
