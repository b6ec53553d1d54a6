using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using NodaTime;
using NodaTime.TimeZones;
using TalksBot.Knowledge.Index.Wording;

namespace TalksBot.Digests;

/// <summary>What time zones are called: by their ids, their cities and their countries, in the bot's languages.</summary>
static class ZoneNames
{
    // Beyond this, a suggestion has nothing in common with what was typed.
    const int MostTypos = 3;

    static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;
    static readonly IReadOnlyList<TzdbZoneLocation> Locations = [.. Source.ZoneLocations!];
    static readonly FrozenSet<string> Located = Locations.Select(location => location.ZoneId).ToFrozenSet(StringComparer.Ordinal);

    // Folded names, each with the zone's id or the country's code; the order is that of preference.
    static readonly FrozenDictionary<string, string> Names = ReadNames();

    /// <summary>What a name stands for: the id of a zone or the code of a country.</summary>
    /// <returns><see langword="null"/> for a name that nobody knows.</returns>
    public static string? Find(string name) => Names.GetValueOrDefault(Fold(name));

    /// <summary>Whether a place is a zone and not a country.</summary>
    public static bool IsZone(string place) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(place) is not null;

    /// <summary>The places whose names are nearest to one that nobody knows, nearest first.</summary>
    /// <param name="name">What somebody typed.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Nearest(string name, int most)
    {
        var typed = Fold(name);
        var allowed = Math.Min(MostTypos, Math.Max(1, typed.Length / 2));
        return
        [
            .. Names.Select(known => (
                    Typos: EditDistance.Of(typed, known.Key, allowed),
                    Begins: typed.Length > 2 && known.Key.StartsWith(typed, StringComparison.Ordinal),
                    Name: known.Key,
                    Place: known.Value))
                .Where(near => near.Typos <= allowed || near.Begins)
                .OrderBy(near => near.Typos).ThenBy(near => near.Name, StringComparer.Ordinal)
                .Select(near => near.Place).Distinct().Take(most),
        ];
    }

    /// <summary>
    /// The zones of a country, one of those whose clocks agree in the year to come, the one with the best-known name first.
    /// </summary>
    /// <param name="country">ISO 3166 code.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<string> Of(string country, Instant now) =>
    [
        .. Locations.Where(location => location.CountryCode == country)
            .Select(location => location.ZoneId)
            .OrderBy(zone => WellKnown.Value.TryGetValue(zone, out var place) ? place : int.MaxValue)
            .DistinctBy(zone => (OffsetAt(zone, now), OffsetAt(zone, now + Duration.FromDays(91)), OffsetAt(zone, now + Duration.FromDays(182))))
            .OrderBy(zone => zone == Principal(country) ? 0 : 1).ThenBy(zone => OffsetAt(zone, now)),
    ];

    /// <summary>How far a zone's clocks are ahead of UTC.</summary>
    public static Offset OffsetAt(string zone, Instant now) => DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(now);

    /// <summary>A country's English name.</summary>
    /// <param name="country">ISO 3166 code of a country that has zones.</param>
    public static string CountryOf(string country) => Locations.First(location => location.CountryCode == country).CountryName;

    /// <summary>Whether a place is a country that has zones.</summary>
    public static bool IsCountry(string place) => Locations.Any(location => location.CountryCode == place);

    /// <summary>A zone's city, as its id has it: "New York".</summary>
    public static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    // The zone that the list of names has first for a country.
    static string? Principal(string country) => WellKnown.Value
        .Where(zone => Locations.Any(location => location.ZoneId == zone.Key && location.CountryCode == country))
        .OrderBy(zone => zone.Value).Select(zone => zone.Key).FirstOrDefault();

    static readonly Lazy<Dictionary<string, int>> WellKnown = new(() => ReadTable()
        .Select((row, place) => (row.Place, place)).Where(row => row.Place.Contains('/', StringComparison.Ordinal))
        .ToDictionary(row => row.Place, row => row.place));

    static FrozenDictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, called) in ReadTable())
        {
            Array.ForEach(called, name => names.TryAdd(Fold(name), place));
        }

        foreach (var zone in Source.GetIds())
        {
            names.TryAdd(Fold(zone), Named(zone));
        }

        foreach (var location in Locations)
        {
            names.TryAdd(Fold(location.CountryName), location.CountryCode);
            names.TryAdd(Fold(CityOf(location.ZoneId)), location.ZoneId);
        }

        foreach (var zone in Source.GetIds().Where(zone => zone.Contains('/', StringComparison.Ordinal)))
        {
            names.TryAdd(Fold(CityOf(zone)), Named(zone)); // Cities of older ids.
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // An id of old, such as Europe/Kiev, gives way to its new one; a place that is still on the list keeps its own.
    static string Named(string zone) => Located.Contains(zone) ? zone : Source.CanonicalIdMap[zone];

    static IEnumerable<(string Place, string[] Names)> ReadTable()
    {
        using var table = Assembly.GetExecutingAssembly().GetManifestResourceStream("TalksBot.Digests.zone-names.tsv")
            ?? throw new InvalidOperationException("The names of time zones are not built in.");
        using var reader = new StreamReader(table, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(fields => (fields[0], fields[1].Split('|')))];
    }

    /// <summary>A name without what people write in different ways: case, accents, lines and dots.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            folded.Append(letter switch
            {
                '_' or '-' or '.' or '\'' or '\u2019' => ' ',
                'İ' or 'I' or 'ı' => 'i',
                'Ş' or 'ş' or 'ș' => 's',
                'Ç' or 'ç' => 'c',
                'Ö' or 'ö' or 'ó' => 'o',
                'Ü' or 'ü' => 'u',
                'Ğ' or 'ğ' => 'g',
                'Ə' or 'ə' => 'e',
                'Ё' or 'ё' => 'е',
                'ă' => 'a',
                _ => char.ToLowerInvariant(letter),
            });
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
