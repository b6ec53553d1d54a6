using NodaTime;
using TalksBot.Digests;

namespace TalksBot.Tests.Digests;

public class SubscribeRequestTests
{
    [Theory]
    [InlineData("08:30 Europe/Kyiv", 8, 30, "Europe/Kyiv")]
    [InlineData("8:30 Europe/Kiev", 8, 30, "Europe/Kyiv")]
    [InlineData("8.30 Kyiv", 8, 30, "Europe/Kyiv")]
    [InlineData("8-30, Київ", 8, 30, "Europe/Kyiv")]
    [InlineData("Kiev 8:30", 8, 30, "Europe/Kyiv")]
    [InlineData("8:30 am Kyiv", 8, 30, "Europe/Kyiv")]
    [InlineData("8:30pm kyiv", 20, 30, "Europe/Kyiv")]
    [InlineData("12 am Baku", 0, 0, "Asia/Baku")]
    [InlineData("0830 İSTANBUL", 8, 30, "Europe/Istanbul")]
    [InlineData("20h Bakı", 20, 0, "Asia/Baku")]
    [InlineData("7 New York", 7, 0, "America/New_York")]
    [InlineData("7:05 america/new_york", 7, 5, "America/New_York")]
    [InlineData("08:30 UTC+3", 8, 30, "UTC+03")]
    [InlineData("08:30 gmt +5:30", 8, 30, "UTC+05:30")]
    [InlineData("UTC-4 08:30", 8, 30, "UTC-04")]
    [InlineData("08:30 +3", 8, 30, "UTC+03")]
    [InlineData("08:30 UTC", 8, 30, "UTC")]
    [InlineData("в 9:00 Москва", 9, 0, "Europe/Moscow")]
    [InlineData("о 9:00 Україна", 9, 0, "UA")]
    [InlineData("saat 9:00 Türkiye", 9, 0, "TR")]
    [InlineData("daily at 08:30 Nepal", 8, 30, "NP")]
    [InlineData("08:30 Amsterdam", 8, 30, "Europe/Amsterdam")]
    public void Read_WhatPeopleType_IsUnderstood(string text, int hour, int minute, string place)
    {
        var request = SubscribeRequest.Read(text);
        Assert.Equal((new LocalTime(hour, minute), place, null), (request.Time, request.Place, request.Weekday));
        Assert.Equal((null, null, false), (request.WrongTime, request.WrongPlace, request.IsWeekly));
    }

    [Theory]
    [InlineData("weekly Mon 08:30 Europe/Kyiv", IsoDayOfWeek.Monday)]
    [InlineData("щотижня пт 08:30 Київ", IsoDayOfWeek.Friday)]
    [InlineData("П'ятниця 08:30 Київ", IsoDayOfWeek.Friday)]
    [InlineData("еженедельно среда 08:30 Kyiv", IsoDayOfWeek.Wednesday)]
    [InlineData("haftalık Salı 08:30 Kiev", IsoDayOfWeek.Tuesday)]
    [InlineData("Pazartesi 08:30 Kiev", IsoDayOfWeek.Monday)]
    [InlineData("həftəlik cümə axşamı 08:30 Kiyev", IsoDayOfWeek.Thursday)]
    [InlineData("bazar 08:30 Kiyev", IsoDayOfWeek.Sunday)]
    [InlineData("08:30 Europe/Kyiv Sun", IsoDayOfWeek.Sunday)]
    public void Read_DayOfTheWeek_IsUnderstoodInEachLanguage(string text, IsoDayOfWeek weekday)
    {
        var request = SubscribeRequest.Read(text);
        Assert.Equal((weekday, new LocalTime(8, 30), "Europe/Kyiv"), (request.Weekday, request.Time, request.Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("daily")]
    public void Read_NothingOfUse_AsksForAll(string text) =>
        Assert.Equal(new SubscribeRequest(null, false, null, null), SubscribeRequest.Read(text), SameWishes);

    [Theory]
    [InlineData("25:30 Kyiv", "25:30", "01:30, 23:30")]
    [InlineData("8:75 Kyiv", "8:75", "08:59, 09:00")]
    [InlineData("24 Kyiv", "24", "00:00, 23:00")]
    [InlineData("0:30 pm Kyiv", "0:30 pm", "00:30, 01:00")]
    public void Read_WrongTime_NamesTheNearest(string text, string wrong, string nearest)
    {
        var request = SubscribeRequest.Read(text);
        Assert.Equal((wrong, nearest), (request.WrongTime, string.Join(", ", request.NearestTimes.Select(time => $"{time:HH:mm}"))));
        Assert.Null(request.Time);
    }

    [Theory]
    [InlineData("08:30 Kyyv", "Kyyv", "Europe/Kyiv")]
    [InlineData("08:30 Europe/Kyv", "Europe/Kyv", "Europe/Kyiv")]
    [InlineData("08:30 Istambul", "Istambul", "Europe/Istanbul")]
    [InlineData("08:30 Ukrane", "Ukrane", "UA")]
    [InlineData("08:30 Москв", "Москв", "Europe/Moscow")]
    [InlineData("08:30 UTC+19", "UTC+19", "UTC+14")]
    public void Read_WrongPlace_NamesTheNearestFirst(string text, string wrong, string nearest)
    {
        var request = SubscribeRequest.Read(text);
        Assert.Equal((wrong, nearest), (request.WrongPlace, request.NearestPlaces[0]));
        Assert.Null(request.Place);
    }

    [Fact]
    public void Of_CountryWhoseClocksAgree_HasOneZone()
    {
        var now = Instant.FromUtc(2025, 7, 26, 9, 0);
        Assert.Equal(["Europe/Berlin"], ZoneNames.Of("DE", now));
        Assert.Equal("Europe/Kyiv", ZoneNames.Of("UA", now)[0]);
        Assert.Equal("Europe/Moscow", ZoneNames.Of("RU", now)[0]);
        Assert.Equal(11, ZoneNames.Of("RU", now).Count);
        Assert.InRange(ZoneNames.Of("US", now).Count, 6, 9);
    }

    static IEqualityComparer<SubscribeRequest> SameWishes { get; } = EqualityComparer<SubscribeRequest>.Create(
        (a, b) => (a!.Weekday, a.IsWeekly, a.Time, a.Place, a.WrongTime, a.WrongPlace) == (b!.Weekday, b.IsWeekly, b.Time, b.Place, b.WrongTime, b.WrongPlace));
}
