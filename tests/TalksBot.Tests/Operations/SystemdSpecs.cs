using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using TalksBot.Operations.Systemd;
using TalksBot.Sandbox;
using TalksBot.Tests.CommandLine;
using TalksBot.Tests.Conversations;
using TalksBot.Tests.Faults;

namespace TalksBot.Tests.Operations;

/// <summary>Alone, since the library finds the socket in the environment of the process.</summary>
[Collection(Alone.Name)]
public class SystemdSpecs
{
    static readonly string Unit = Path.Combine(RepositoryRoot.Path, "src", "TalksBot", "Operations", "talksbot.service");

    [SkippableFact]
    public async Task Systemd_hears_that_the_bot_has_started_goes_on_and_stops()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no systemd on Windows.");
        using var folder = new TestFolder();
        TestArticles.WriteTalks(folder.Sub("knowledge"));
        using var systemd = new NotifySocket();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        using var bot = BotProcess.Start(
            folder.Path, ["run"], ("Telegram__Token", sandbox.Token), ("Telegram__ApiAddress", sandbox.Address.ToString()),
            ("NOTIFY_SOCKET", systemd.Path), ("WATCHDOG_USEC", "400000"));
        await systemd.WaitForAsync("READY=1");
        await systemd.WaitForAsync("WATCHDOG=1", times: 5);
        bot.Interrupt();
        await systemd.WaitForAsync("STOPPING=1");
        Assert.Equal(0, await bot.WaitForExitAsync());
    }

    [SkippableFact]
    public async Task Systemd_no_longer_hears_of_a_bot_whose_loop_hangs_and_does_again_when_it_goes_on()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no systemd on Windows.");
        using var systemd = new NotifySocket();
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", systemd.Path);
        var inbox = new HangingInbox();
        try
        {
            await using var bot = await RunningBot.StartAsync(services: services =>
            {
                inbox.Wrap(services);
                services.AddSystemdNotices(Settings(("NOTIFY_SOCKET", systemd.Path), ("WATCHDOG_USEC", "60000000")));
            });
            bot.World.Say(bot.World.Alice, bot.World.PrivateChat(bot.World.Alice), "/help");
            await inbox.WhenHanging;
            await systemd.WaitForAsync("WATCHDOG=1");

            // Every 30 s, through more than what the slowest poll may take.
            var heard = 1;
            for (var tick = 0; tick < 12; tick++)
            {
                bot.Time.Advance(TimeSpan.FromSeconds(30));
                await Task.WhenAny(systemd.WaitForAsync("WATCHDOG=1", ++heard), Told(bot));
            }

            await Told(bot);
            var before = systemd.Notices.Count(notice => notice == "WATCHDOG=1");
            Assert.InRange(before, 5, 8);
            for (var tick = 0; tick < 4; tick++)
            {
                bot.Time.Advance(TimeSpan.FromSeconds(30));
            }

            Assert.Equal(before, systemd.Notices.Count(notice => notice == "WATCHDOG=1"));
            inbox.GoOn();
            await bot.PassTimeUntil(HeardAgain(systemd, before + 1), TimeSpan.FromSeconds(1));
        }
        finally
        {
            Environment.SetEnvironmentVariable("NOTIFY_SOCKET", null);
        }
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("0", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("60000000", "1", null)]
    [InlineData("60000000", "", 30.0)]
    [InlineData("1000000", null, .5)]
    public void WatchdogTime_IsHalfOfWhatSystemdAllowsThisProcess(string? microseconds, string? process, double? pause) => Assert.Equal(
        pause, WatchdogTime.Of(Settings(("WATCHDOG_USEC", microseconds), ("WATCHDOG_PID", process)))?.Pause.TotalSeconds);

    [SkippableFact]
    public async Task The_unit_is_one_that_systemd_takes()
    {
        const string program = "/usr/bin/systemd-analyze";
        Skip.IfNot(File.Exists(program), "systemd-analyze is not installed (Debian has it in the package systemd).");
        using var folder = new TestFolder();
        var unit = Path.Combine(folder.Path, "talksbot.service");
        // The program that it starts need not be installed here for the rest to be checked.
        await File.WriteAllTextAsync(unit, (await File.ReadAllTextAsync(Unit)).Replace("/usr/bin/dotnet ", $"{program} ", StringComparison.Ordinal));
        using var analysis = Process.Start(new ProcessStartInfo(program, ["verify", unit])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = await analysis.StandardError.ReadToEndAsync();
        await analysis.WaitForExitAsync();
        Assert.DoesNotContain("talksbot", errors, StringComparison.Ordinal);
        Assert.Equal(0, analysis.ExitCode);
    }

    static async Task<bool> Told(RunningBot bot)
    {
        while (!bot.Log.Lines.Any(line => line.StartsWith("receiving no longer advances", StringComparison.Ordinal)))
        {
            await Task.Delay(10);
        }

        return true;
    }

    static async Task<bool> HeardAgain(NotifySocket systemd, int times)
    {
        await systemd.WaitForAsync("WATCHDOG=1", times);
        return true;
    }

    static IConfiguration Settings(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => one.Value))
            .Build();
}
