namespace TalksBot.Sandbox.Control;

/// <summary>The message that another replies to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Who said it.</param>
/// <param name="Text">What is quoted of it, or all of it.</param>
sealed record ReplyView(int Id, string Name, string Text);
