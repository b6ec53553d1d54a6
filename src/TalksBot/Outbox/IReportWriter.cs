namespace TalksBot.Outbox;

/// <summary>Writes reports on what was asked.</summary>
interface IReportWriter
{
    /// <summary>The report up to a day, in UTC, in a language.</summary>
    ReportPicture Write(DateOnly until, string language);
}
