using TalksBot.Outbox;

namespace TalksBot.Benchmarks.Simulation;

/// <summary>Nobody of those who are simulated runs the bot.</summary>
sealed class NoReports : IReportWriter
{
    public ReportPicture Write(DateOnly until, string language) => throw new NotSupportedException("Nobody asks for a report.");
}
