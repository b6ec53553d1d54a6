using Lucene.Net.Util;

namespace TalksBot.Knowledge.Index;

/// <summary>A sentence as the index takes it.</summary>
/// <param name="Terms">Its words in order, in UTF-8. They are shared with other sentences.</param>
/// <param name="Data">What <see cref="StoredSentence"/> wrote of it.</param>
readonly record struct PreparedSentence(IReadOnlyList<BytesRef> Terms, byte[] Data);
