using TalksBot.Delivery;
using TalksBot.Receiving;

namespace TalksBot.Operations;

/// <summary>Watches whether the two loops that all goes through advance: the one that receives and the one that delivers.</summary>
sealed class LoopWatch(UpdateIntake intake, DeliveryWorker delivery)
{
    /// <summary>
    /// The loops that hang, in words; empty while all is well. Each look also calls on the delivery loop, which has until
    /// the next looks to answer.
    /// </summary>
    public IReadOnlyList<string> Stalled()
    {
        List<string> stalled = [];
        if (intake.Pulse.IsOverdue)
        {
            stalled.Add("receiving");
        }

        if (delivery.Pulse.IsOverdue)
        {
            stalled.Add("delivery");
        }

        delivery.Call();
        return stalled;
    }
}
