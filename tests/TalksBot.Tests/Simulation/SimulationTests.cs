using TalksBot.Benchmarks.Simulation;

namespace TalksBot.Tests.Simulation;

/// <summary>
/// The line from Telegram to Telegram under faults of every kind. To repeat a seed that fails, or to run more of them:
/// <c>dotnet run --project tests/TalksBot.Benchmarks -c Release -- simulate --first SEED --seeds 1</c>.
/// </summary>
public class SimulationTests
{
    const int Seeds = 2000;

    public static TheoryData<string> Bugs => [.. Enum.GetNames<PlantedBug>().Where(name => name != nameof(PlantedBug.None))];

    [Fact]
    public void Promises_UnderFaultsOfEveryKind_AreKept()
    {
        var results = Enumerable.Range(1, Seeds).AsParallel().Select(seed => SimulationRun.Of(seed)).ToList();
        var broken = results.Where(result => result.Violations.Count > 0)
            .Select(result => $"seed {result.Seed}: {string.Join("; ", result.Violations)}");
        Assert.Empty(broken);
        // Else there was little to keep.
        Assert.True(results.Sum(result => result.Questions) > 20 * Seeds);
        Assert.True(results.Sum(result => result.Crashes) > Seeds);
        Assert.True(results.Sum(result => result.Stops) > Seeds / 2);
        Assert.True(results.Sum(result => result.UnknownOutcomes) > Seeds);
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public void Bug_PlantedIntoTheBot_IsFound(string bug) =>
        Assert.Contains(Enumerable.Range(1, 400), seed => SimulationRun.Of(seed, Enum.Parse<PlantedBug>(bug)).Violations.Count > 0);

    [Fact]
    public void Seed_RunTwice_ComesToTheSame()
    {
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var (once, again) = (SimulationRun.Of(seed), SimulationRun.Of(seed));
            Assert.Equal(once.Log, again.Log);
            Assert.Equal(once with { Log = again.Log, Violations = again.Violations }, again);
        }
    }
}
