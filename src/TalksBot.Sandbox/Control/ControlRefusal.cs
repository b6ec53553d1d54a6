namespace TalksBot.Sandbox.Control;

/// <summary>Something that the chat page asked for and that cannot be; the message is for the person who looks at it.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="why">A sentence.</param>
sealed class ControlRefusal(int status, string why) : Exception(why)
{
    public int Status => status;
}
