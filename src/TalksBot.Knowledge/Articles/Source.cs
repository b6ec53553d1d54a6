namespace TalksBot.Knowledge.Articles;

/// <summary>Where a statement was published: what a citation names.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Publisher">The publication, or <see langword="null"/> when not known.</param>
/// <param name="Author">The byline, or <see langword="null"/> when not shown.</param>
/// <param name="Address">An http or https address, or <see langword="null"/> when there is none to link to.</param>
/// <param name="Published">When, as exactly as it is known.</param>
public sealed record Source(string Title, string? Publisher, string? Author, Uri? Address, PublicationDate Published);
