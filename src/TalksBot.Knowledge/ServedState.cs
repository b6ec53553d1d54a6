namespace TalksBot.Knowledge;

/// <summary>The state that is served at present. Another may take its place while questions are answered from it.</summary>
/// <param name="first">The first one.</param>
sealed class ServedState(KnowledgeState first)
{
    KnowledgeState? state = first;

    /// <summary>The state. Its sentences may be gone by the next moment: they are looked at by <see cref="In"/>.</summary>
    /// <exception cref="ObjectDisposedException">Nothing is served any more.</exception>
    public KnowledgeState Current => Volatile.Read(ref state) ?? throw new ObjectDisposedException(nameof(KnowledgeBase));

    /// <summary>Looks something up in one state, which stays whole meanwhile.</summary>
    public T In<T>(Func<KnowledgeState, T> look)
    {
        var served = Current;
        while (!served.TryEnter())
        {
            // It was replaced, and its last reader left, since we looked.
            served = Current;
        }

        try
        {
            return look(served);
        }
        finally
        {
            served.Leave();
        }
    }

    /// <summary>Serves another state from now on.</summary>
    public void Replace(KnowledgeState next)
    {
        var before = Interlocked.Exchange(ref state, next)!;
        before.Replaced.SetResult();
        before.Leave();
    }

    /// <summary>As <see cref="KnowledgeBase.Changed"/>.</summary>
    public async Task Changed(string fingerprint, CancellationToken cancellation)
    {
        for (var current = Current; current.Fingerprint == fingerprint; current = Current)
        {
            await current.Replaced.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Serves nothing any more; who is inside may finish.</summary>
    public void End() => Interlocked.Exchange(ref state, null)?.Leave();
}
