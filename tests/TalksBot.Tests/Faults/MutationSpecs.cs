using System.Diagnostics;

namespace TalksBot.Tests.Faults;

[Collection(Alone.Name)]
public class MutationSpecs
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task The_bot_bears_twenty_thousand_spoiled_inputs()
    {
        string[] arguments =
            [Path.Combine(AppContext.BaseDirectory, "TalksBot.Benchmarks.dll"), "faults", "mutate", "--inputs", "20000", "--seed", "20250726"];
        using var run = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(Patience);
        var output = await run.StandardOutput.ReadToEndAsync(patience.Token);
        await run.WaitForExitAsync(patience.Token);
        Assert.True(run.ExitCode == 0, output);
        Assert.Contains("no fault", output, StringComparison.Ordinal);
    }
}
