namespace TalksBot.Tests.Faults;

/// <summary>Tests that take the whole machine: those on a clock of their own must not run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    public const string Name = "alone";
}
