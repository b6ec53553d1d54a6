namespace TalksBot.Delivery;

/// <summary>How far the first row of a lane is.</summary>
enum LaneStage
{
    /// <summary>It waits.</summary>
    Waiting,

    /// <summary>It is being recorded that its call is about to be made.</summary>
    Taken,

    /// <summary>That is on disk, and the call waits for its moment.</summary>
    Armed,

    /// <summary>The call is under way.</summary>
    Launched,
}
