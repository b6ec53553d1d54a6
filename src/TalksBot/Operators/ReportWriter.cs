using Microsoft.Extensions.Logging;
using TalksBot.Outbox;
using TalksBot.Questions;

namespace TalksBot.Operators;

/// <summary>Writes the report on the last 30 days: a chart, and a caption that tells the same.</summary>
sealed partial class ReportWriter(IQuestionHistory history, IVotes votes, OperatorTexts allTexts, ILogger<ReportWriter> logger)
    : IReportWriter
{
    /// <inheritdoc/>
    public ReportPicture Write(DateOnly until, string language)
    {
        var first = until.AddDays(1 - (int)OperatorsHandler.Reach.TotalDays);
        var since = new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero);
        var report = QuestionReport.Of(first, until, history.Days(since), votes.Since(since).Values);
        var texts = allTexts.In(language);
        return new ReportPicture(Draw(report, texts), ReportCaption.Render(report, texts).ToString());
    }

    byte[]? Draw(QuestionReport report, OperatorTexts texts)
    {
        try
        {
            return ReportChart.Draw(report, texts);
        }
        catch (Exception problem) when (problem is DllNotFoundException or TypeInitializationException)
        {
            // The native library is missing on this platform; the words are there all the same.
            LogNotDrawn(problem);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The report's chart cannot be drawn on this platform; its words are sent alone.")]
    partial void LogNotDrawn(Exception problem);
}
