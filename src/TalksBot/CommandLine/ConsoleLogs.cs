using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using TalksBot.Configuration;

namespace TalksBot.CommandLine;

/// <summary>Writes the log to standard output: for people on a terminal, as JSON where a program reads it.</summary>
static class ConsoleLogs
{
    /// <summary>Adds it, in the form that Operations:LogFormat asks for.</summary>
    /// <param name="builder">The bot's builder.</param>
    /// <param name="isTerminal">Whether people look on.</param>
    public static void Add(HostApplicationBuilder builder, bool isTerminal)
    {
        var isJson = builder.Configuration["Operations:LogFormat"] switch
        {
            LogFormatAttribute.Json => true,
            LogFormatAttribute.Text => false,
            _ => !isTerminal,
        };
        if (isJson)
        {
            builder.Logging.AddJsonConsole(json =>
            {
                json.IncludeScopes = true;
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                // Letters of all languages and quotes as they are: no browser reads it.
                json.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
        }
        else
        {
            builder.Logging.AddConsole(console => console.FormatterName = PlainFormatter.FormatterName);
            builder.Logging.AddConsoleFormatter<PlainFormatter, ConsoleFormatterOptions>();
        }
    }
}
