using NodaTime;
using TalksBot.Chats;
using TalksBot.Outbox;
using TalksBot.Subscriptions;

namespace TalksBot.Digests;

/// <summary>Writes the steps on the way to a subscription: pure functions.</summary>
/// <param name="Html">The text.</param>
/// <param name="Keyboard">The buttons, or <see langword="null"/> for none.</param>
sealed record SubscribePage(Html Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard)
{
    const int FirstHour = 6;
    const int HoursADay = 24;
    const int HoursARow = 6;
    const int CountriesARow = 2;

    // By language: where its speakers are likely to be, first.
    static readonly string[] Countries = ["UA", "TR", "AZ", "RU", "PL", "DE", "GB", "US", "KZ", "GE", "MD", "IL"];

    /// <summary>The next step towards a subscription.</summary>
    /// <param name="chosen">What was chosen so far.</param>
    /// <param name="isWeekdayMissing">Whether a weekly digest is wanted, and nobody has said on which day.</param>
    /// <param name="before">The subscription that the chat had, also if it is off: its zone is offered.</param>
    /// <param name="now">The time.</param>
    /// <param name="texts">The reader's language.</param>
    /// <returns><see langword="null"/> when all is chosen.</returns>
    public static SubscribePage? Next(
        SubscribeButton chosen, bool isWeekdayMissing, Subscription? before, Instant now, SubscribeTexts texts) => chosen switch
        {
            { Weekday: null } when isWeekdayMissing => Weekdays(chosen, texts),
            { Time: null } => Hours(chosen, texts),
            { Place: null } => CountriesFor(chosen, before, texts),
            { Place: SubscribeButton.Elsewhere } => new(Html.Text(texts.HowToType(ScheduleTexts.OfTime(chosen.Time.Value))), null),
            _ when ZoneNames.IsZone(chosen.Place) || ZoneNames.Of(chosen.Place, now).Count == 1 => null,
            _ => Zones(chosen, now, texts),
        };

    /// <summary>That the chat is subscribed, when the next digest comes, and how to stop it.</summary>
    /// <param name="subscription">The subscription from now on.</param>
    /// <param name="isLater">Whether it would have come earlier, had the chat not had one on that day.</param>
    /// <param name="texts">The reader's language.</param>
    public static SubscribePage Confirmation(Subscription subscription, bool isLater, SubscribeTexts texts)
    {
        var zone = DateTimeZoneProviders.Tzdb[subscription.Schedule.Zone];
        var local = Instant.FromDateTimeOffset(subscription.DueAt).InZone(zone);
        var done = texts.Subscribed(
            $"{texts.Schedule.Weekday(local.DayOfWeek)}, {texts.DateOf(local.Date)}", ScheduleTexts.OfTime(local.TimeOfDay), zone.Id);
        return new(Html.Text(isLater ? $"{done} {texts.HadOne}" : done), null);
    }

    /// <summary>That a time or a place is none, with the nearest ones to choose from.</summary>
    public static SubscribePage Refusal(SubscribeRequest request, SubscribeTexts texts)
    {
        if (request.WrongTime is { } time)
        {
            return new(
                Html.Text(texts.WrongTime(time, string.Join(", ", request.NearestTimes.Select(ScheduleTexts.OfTime)))),
                request.WrongPlace is not null ? null
                : [.. request.NearestTimes.Select(near => (Button[])[Step(ScheduleTexts.OfTime(near), new(request.Weekday, near, request.Place))])]);
        }

        var near = request.NearestPlaces;
        return new(
            Html.Text(near.Count == 0
                ? texts.UnknownPlace(request.WrongPlace ?? "")
                : texts.WrongPlace(request.WrongPlace ?? "", string.Join(", ", near.Select(place => NameOf(place, texts))))),
            near.Count == 0 ? null
            : [.. near.Select(place => (Button[])[Step(NameOf(place, texts), new(request.Weekday, request.Time, place))])]);
    }

    /// <summary>The zone of a place that has only one.</summary>
    /// <param name="place">The id of a zone, or the code of a country whose clocks agree.</param>
    /// <param name="now">The time.</param>
    public static string ZoneOf(string place, Instant now) => ZoneNames.IsZone(place) ? place : ZoneNames.Of(place, now)[0];

    static SubscribePage Weekdays(SubscribeButton chosen, SubscribeTexts texts) => new(
        Html.Text(texts.ChooseWeekday),
        [
            .. Enumerable.Range((int)IsoDayOfWeek.Monday, (int)IsoDayOfWeek.Sunday)
                .Select(day => Step(texts.Schedule.Weekday((IsoDayOfWeek)day), chosen with { Weekday = (IsoDayOfWeek)day }))
                .Chunk(CountriesARow),
        ]);

    static SubscribePage Hours(SubscribeButton chosen, SubscribeTexts texts) => new(
        Html.Text(texts.ChooseHour),
        [
            .. Enumerable.Range(FirstHour, HoursADay)
                .Select(hour => new LocalTime(hour % HoursADay, 0))
                .Select(time => Step(ScheduleTexts.OfTime(time), chosen with { Time = time }))
                .Chunk(HoursARow),
        ]);

    static SubscribePage CountriesFor(SubscribeButton chosen, Subscription? before, SubscribeTexts texts) => new(
        Html.Text(texts.ChooseCountry),
        [
            .. before is null ? Array.Empty<Button[]>() : [[Step(before.Schedule.Zone, chosen with { Place = before.Schedule.Zone })]],
            .. Countries.OrderBy(country => Array.IndexOf(texts.NearCountries.Split(','), country) is var place and >= 0 ? place : int.MaxValue)
                .Select(country => Step(texts.Country(country), chosen with { Place = country })).Chunk(CountriesARow),
            [Step(texts.AnotherCountry, chosen with { Place = SubscribeButton.Elsewhere })],
        ]);

    static SubscribePage Zones(SubscribeButton chosen, Instant now, SubscribeTexts texts) => new(
        Html.Text(texts.ChooseZone),
        [
            .. ZoneNames.Of(chosen.Place!, now)
                .Select(zone => Step($"{ZoneNames.CityOf(zone)}, UTC{ZoneNames.OffsetAt(zone, now)}", chosen with { Place = zone }))
                .Chunk(CountriesARow),
        ]);

    static string NameOf(string place, SubscribeTexts texts) => ZoneNames.IsZone(place) ? place
        : Countries.Contains(place) ? texts.Country(place)
        : ZoneNames.CountryOf(place);

    static Button Step(string text, SubscribeButton button) => new(text, button.Data);
}
