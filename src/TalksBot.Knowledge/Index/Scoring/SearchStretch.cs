namespace TalksBot.Knowledge.Index.Scoring;

/// <summary>A run of whole articles in one segment.</summary>
/// <param name="Segment">The segment's number.</param>
/// <param name="Start">The first document, as the segment numbers them.</param>
/// <param name="End">The document after the last.</param>
readonly record struct SearchStretch(int Segment, int Start, int End);
