using System.CommandLine;
using TalksBot.Evaluation;
using TalksBot.Evaluation.Digesting;
using TalksBot.Knowledge.Articles;

var root = new RootCommand("Measures how well the knowledge answers questions.")
{
    JudgeCommand.Create(),
    TrainCommand.Create(),
    VectorsCommand.Create(),
    DigestCommand.Create(),
};

try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is CaseException or KnowledgeFolderException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
