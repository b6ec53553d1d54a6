using ScottPlot;
using SkiaSharp;

namespace TalksBot.Operators;

/// <summary>
/// The font of charts, which the assembly brings along: servers seldom have any. DejaVu Sans 2.37 with the letters of the
/// bot's languages (Bitstream Vera licence; the changes of DejaVu are in the public domain).
/// </summary>
sealed class ChartFont : IFontResolver
{
    /// <summary>The name that charts know it by.</summary>
    public const string Name = "TalksBot chart";

    static readonly Lazy<SKTypeface> Typeface = new(Load);

    /// <summary>Makes it known, once.</summary>
    public static void Use()
    {
        lock (Fonts.FontResolvers)
        {
            if (!Fonts.FontResolvers.OfType<ChartFont>().Any())
            {
                Fonts.FontResolvers.Insert(0, new ChartFont());
            }
        }
    }

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? Typeface.Value : null;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        CreateTypeface(fontName, bold: false, italic: false);

    static SKTypeface Load()
    {
        const string resource = "TalksBot.Operators.ChartFont.ttf";
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The font {resource} is not built into the assembly.");
        return SKTypeface.FromStream(stream);
    }
}
