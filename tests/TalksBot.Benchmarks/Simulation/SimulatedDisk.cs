using Microsoft.Data.Sqlite;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>The time that the disk takes, and its refusals.</summary>
sealed class SimulatedDisk(SimulatedClock clock, Odds odds)
{
    const int Busy = 5; // SQLITE_BUSY

    /// <summary>Waits for the disk.</summary>
    /// <exception cref="SqliteException">The database is busy.</exception>
    public async Task Access()
    {
        await Wait();
        if (odds.Strikes(odds.Busy))
        {
            throw new SqliteException("database is locked", Busy);
        }
    }

    /// <summary>Waits for the disk, which does not refuse.</summary>
    public Task Wait() => Task.Delay(odds.Between(0, odds.Strikes(odds.Slow) ? 400 : 8), clock);
}
