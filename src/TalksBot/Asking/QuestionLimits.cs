using Microsoft.Extensions.Options;
using TalksBot.Chats;

namespace TalksBot.Asking;

/// <summary>
/// Counts the questions of each person and group. In memory: after a restart everybody has the full allowance.
/// </summary>
sealed class QuestionLimits(IOptions<AskingOptions> options, TimeProvider time)
{
    const int FewestKept = 1000;

    readonly Dictionary<(bool IsGroup, long Id), Allowance> allowances = [];
    int mostKept = FewestKept;

    /// <summary>Counts a question if it may be answered; if not, says whether that is to be told.</summary>
    public Admission Admit(Chat chat, Person person) => Admit(chat, person, isTold: true);

    /// <summary>Counts a question if it may be answered; if not, nobody is told, and the next to ask still can be.</summary>
    public bool Allows(Chat chat, Person person) => Admit(chat, person, isTold: false) == Admission.Granted;

    Admission Admit(Chat chat, Person person, bool isTold)
    {
        // Behind the group's name write several administrators: they share an allowance there, and with no other group.
        var self = Of(isGroup: false, person.IsAnonymous ? chat.Id : person.Id, options.Value.QuestionsPerMinutePerPerson);
        var group = Of(isGroup: true, chat.Id, options.Value.QuestionsPerMinutePerGroup);
        lock (allowances)
        {
            if (!TryTake(self, Admission.TooManyOfPerson, isTold, out var refusal))
            {
                return refusal;
            }

            if (!chat.IsPrivate && !TryTake(group, Admission.TooManyOfGroup, isTold, out refusal))
            {
                return refusal;
            }

            Take(self);
            if (!chat.IsPrivate)
            {
                Take(group);
            }

            Sweep();
            return Admission.Granted;
        }
    }

    static ((bool IsGroup, long Id) Key, double PerMinute) Of(bool isGroup, long id, double perMinute) => ((isGroup, id), perMinute);

    bool TryTake(((bool IsGroup, long Id) Key, double PerMinute) whose, Admission notice, bool isTold, out Admission refusal)
    {
        var now = time.GetUtcNow();
        var allowance = allowances.GetValueOrDefault(whose.Key, new(TokenBucket.Full(whose.PerMinute, now), NoticedAt: null));
        allowance = allowance with { Bucket = allowance.Bucket.Refill(whose.PerMinute, now) };
        refusal = isTold && allowance.MayNotice(now) ? notice : Admission.Silence;
        var isEnough = allowance.Bucket.HasOne;
        allowances[whose.Key] = isEnough || refusal == Admission.Silence ? allowance : allowance with { NoticedAt = now };
        return isEnough;
    }

    void Take(((bool IsGroup, long Id) Key, double PerMinute) whose) =>
        allowances[whose.Key] = allowances[whose.Key] with { Bucket = allowances[whose.Key].Bucket.Take() };

    // What is full again and has nothing to keep quiet about is as good as new.
    void Sweep()
    {
        if (allowances.Count <= mostKept)
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var (key, allowance) in allowances)
        {
            var perMinute = key.IsGroup ? options.Value.QuestionsPerMinutePerGroup : options.Value.QuestionsPerMinutePerPerson;
            if (allowance.MayNotice(now) && allowance.Bucket.Refill(perMinute, now).IsFull(perMinute))
            {
                allowances.Remove(key);
            }
        }

        mostKept = Math.Max(FewestKept, 2 * allowances.Count);
    }
}
