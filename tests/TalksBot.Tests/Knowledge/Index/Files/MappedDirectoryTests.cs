using CsCheck;
using Lucene.Net.Store;
using TalksBot.Knowledge.Index.Files;

namespace TalksBot.Tests.Knowledge.Index.Files;

public sealed class MappedDirectoryTests : IDisposable
{
    const string Name = "_0.dat";

    // Large enough to be mapped.
    const int Large = 100_000;

    static readonly IOContext Often = IOContext.READ;

    readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Input_AnyValues_AreReadAsLuceneWroteThem() => Gen.Select(
        Gen.Int[0, 4], Gen.Int, Gen.Long[0, long.MaxValue], Gen.Byte.Array[0, 20]).Array[0, 40].Sample(
        all =>
        {
            using var directory = new MappedDirectory(new DirectoryInfo(folder.Path));
            Write(directory, output =>
            {
                foreach (var (kind, number, large, bytes) in all)
                {
                    WriteOne(output, kind, number, large, bytes);
                }
            });
            var file = new MappedFile(Path.Combine(folder.Path, Name));
            using var input = new MappedInput(Name, file, 0, file.Length);
            foreach (var (kind, number, large, bytes) in all)
            {
                CheckOne(input, kind, number, large, bytes);
            }

            Assert.Equal(input.Length, input.Position);
            Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        },
        threads: 1);

    [Fact]
    public void CreateSlicer_PartOfAFile_IsReadByItselfFromAnyPlace()
    {
        using var directory = new MappedDirectory(new DirectoryInfo(folder.Path));
        Write(directory, output => output.WriteBytes([.. Enumerable.Range(0, Large).Select(n => (byte)n)], Large));
        using var slicer = directory.CreateSlicer(Name, Often);
        using var slice = slicer.OpenSlice("part", 10, 20);
        slice.Seek(5);
        var clone = (IndexInput)slice.Clone();
        Assert.Equal(15, slice.ReadByte());
        Assert.Equal(0x10111213, slice.ReadInt32());
        Assert.Equal(15, clone.ReadByte());
        Assert.Equal((20, 6), (clone.Length, clone.Position));
        var problem = Assert.Throws<EndOfStreamException>(() => clone.ReadBytes(new byte[15], 0, 15));
        Assert.Contains("part) ends at 20: 15 bytes were to be read at 6", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => slicer.OpenSlice("too long", Large - 10, 11));
    }

    [Fact]
    public void OpenInput_FileIsDeletedAndClosed_WhoStillReadsItReadsOn()
    {
        using var directory = new MappedDirectory(new DirectoryInfo(folder.Path));
        Write(directory, output => output.WriteBytes(new byte[Large], Large));
        var input = directory.OpenInput(Name, Often);
        var clone = (IndexInput)input.Clone();
        input.Dispose();
        directory.DeleteFile(Name);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        clone.Seek(Large - 1);
        Assert.Equal(0, clone.ReadByte());
    }

    [Theory]
    [InlineData(Large, true, false)]
    [InlineData(10, false, false)]
    [InlineData(Large, false, true)]
    public void OpenInput_SmallOrReadOnce_IsClosedAtOnce(int size, bool isMapped, bool isReadOnce)
    {
        using var directory = new MappedDirectory(new DirectoryInfo(folder.Path));
        Write(directory, output => output.WriteBytes(new byte[size], size));
        using var input = directory.OpenInput(Name, isReadOnce ? IOContext.READ_ONCE : Often);
        Assert.Equal((isMapped, size), (input is MappedInput, input.Length));
    }

    [Fact]
    public void OpenInput_NoSuchFile_SaysSo()
    {
        using var directory = new MappedDirectory(new DirectoryInfo(folder.Path));
        Assert.Throws<FileNotFoundException>(() => directory.OpenInput(Name, Often));
    }

    static void Write(MappedDirectory directory, Action<IndexOutput> write)
    {
        using var output = directory.CreateOutput(Name, Often);
        write(output);
    }

    static void WriteOne(IndexOutput output, int kind, int number, long large, byte[] bytes)
    {
        switch (kind)
        {
            case 0:
                output.WriteInt16((short)number);
                break;
            case 1:
                output.WriteInt32(number);
                output.WriteVInt32(number);
                break;
            case 2:
                output.WriteInt64(large);
                output.WriteVInt64(large);
                break;
            case 3:
                output.WriteBytes(bytes, bytes.Length);
                break;
            default:
                output.WriteString($"{number}");
                break;
        }
    }

    static void CheckOne(IndexInput input, int kind, int number, long large, byte[] bytes)
    {
        switch (kind)
        {
            case 0:
                Assert.Equal((short)number, input.ReadInt16());
                break;
            case 1:
                Assert.Equal((number, number), (input.ReadInt32(), input.ReadVInt32()));
                break;
            case 2:
                Assert.Equal((large, large), (input.ReadInt64(), input.ReadVInt64()));
                break;
            case 3:
                var read = new byte[bytes.Length + 2];
                input.ReadBytes(read, 1, bytes.Length);
                Assert.Equal([0, .. bytes, 0], read);
                break;
            default:
                Assert.Equal($"{number}", input.ReadString());
                break;
        }
    }
}
