using TalksBot.Benchmarks.Load;
using TalksBot.Tests.Faults;

namespace TalksBot.Tests.Load;

/// <summary>
/// The real process, killed at random moments under questions. For more of them:
/// <c>dotnet run --project tests/TalksBot.Benchmarks -c Release -- kill --kills 100 --seed 1</c>.
/// </summary>
[Collection(Alone.Name)]
public class KillTests
{
    const int Kills = 20;
    const int Seed = 5;

    [Fact]
    public async Task Process_KilledAtRandomMoments_LosesNothingAndRepeatsOnlyWhatNobodyCanKnow()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var result = await KillRun.Of(Kills, Seed, TimeSpan.FromMinutes(2), patience.Token);
        Assert.True(result.IsKept, $"{result}");
        // Else there was little to keep.
        Assert.True(result.Asked > 100 && result.InFlight > 0, $"{result}");
    }
}
