using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TalksBot.Asking;
using TalksBot.Chats;

namespace TalksBot.Tests.Asking;

public class TokenBucketTests
{
    static readonly DateTimeOffset Start = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Take_AnyTimes_GivesNoMoreThanTheAllowanceAndWhatRefilled() =>
        Gen.Select(Gen.Double[.01, 100], Gen.Double[0, 90].Array[1, 200]).Sample(
            (perMinute, pauses) =>
            {
                var now = Start;
                var bucket = TokenBucket.Full(perMinute, now);
                var taken = 0;
                foreach (var pause in pauses)
                {
                    now += TimeSpan.FromSeconds(pause);
                    bucket = bucket.Refill(perMinute, now);
                    if (bucket.HasOne)
                    {
                        bucket = bucket.Take();
                        taken++;
                    }
                }

                Assert.InRange(taken, 1, Math.Max(1, perMinute) + ((now - Start).TotalMinutes * perMinute) + .001);
            },
            iter: 500);

    [Fact]
    public void Refill_ClockSetBack_GivesNothing() =>
        Assert.False(new TokenBucket(0, Start).Refill(20, Start.AddHours(-1)).HasOne);

    [Fact]
    public void Admit_BeyondTheGroupsAllowance_TellsOnceAMinuteWhoeverAsks()
    {
        var time = new FakeTimeProvider(Start);
        var limits = new QuestionLimits(
            Options.Create(new AskingOptions { QuestionsPerMinutePerPerson = 2, QuestionsPerMinutePerGroup = 3 }), time);
        var group = new Chat(-5, ChatKind.Group);
        Admission Ask(long person) => limits.Admit(group, new Person(person, "P", null));
        Assert.Equal(
            [Admission.Granted, Admission.Granted, Admission.TooManyOfPerson, Admission.Silence, Admission.Granted, Admission.TooManyOfGroup, Admission.Silence],
            [Ask(1), Ask(1), Ask(1), Ask(1), Ask(2), Ask(2), Ask(3)]);
        Assert.Equal(Admission.Granted, limits.Admit(new Chat(3, ChatKind.Private), new Person(3, "P", null)));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Admission.Granted, Ask(1));
    }
}
