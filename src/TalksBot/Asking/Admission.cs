namespace TalksBot.Asking;

/// <summary>Whether a question is answered now.</summary>
enum Admission
{
    /// <summary>It is.</summary>
    Granted,

    /// <summary>The person asks too much, and is to be told.</summary>
    TooManyOfPerson,

    /// <summary>The group asks too much, and is to be told.</summary>
    TooManyOfGroup,

    /// <summary>Too many, and that was said within the last minute.</summary>
    Silence,
}
