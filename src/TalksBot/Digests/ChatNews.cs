using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Digests;

/// <summary>The part of a digest that is a chat's own.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Asked">The questions asked most there.</param>
/// <param name="Pins">The pinned answers that newer evidence calls in question.</param>
/// <param name="Span">What the digest is about.</param>
sealed record ChatNews(Chat Chat, IReadOnlyList<AskedOften> Asked, IReadOnlyList<PinnedAnswer> Pins, DigestSpan Span);
