using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace TalksBot.Knowledge.Index;

/// <summary>
/// Keeps each field's exact length as its norm, where Lucene's own similarities round it to a byte: sentences differ
/// by few words. Scoring is <see cref="SentenceScoring"/>'s; no Lucene query is ever scored with this.
/// </summary>
sealed class FieldLengths : Similarity
{
    /// <inheritdoc/>
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    /// <inheritdoc/>
    public override SimWeight ComputeWeight(
        float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException("Sentences are scored by SentenceScoring, not by Lucene's queries.");

    /// <inheritdoc/>
    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        throw new NotSupportedException("Sentences are scored by SentenceScoring, not by Lucene's queries.");
}
