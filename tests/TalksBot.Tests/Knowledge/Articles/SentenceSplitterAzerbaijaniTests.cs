using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class SentenceSplitterAzerbaijaniTests
{
    [Theory]
    [InlineData("Nümayəndə heyətləri İstanbulda görüşdü.|Danışıqlar iki saat çəkdi.")]
    [InlineData("Maddənin c-nab bəndi dəyişdi.|Tərəflər razılaşdı.")]
    [InlineData("Su, çörək, dərman və s. paylandı.")]
    [InlineData("Su, çörək, dərman və s.|Karvan səhər yola düşdü.")]
    [InlineData("Prof. Əliyev və akad. Həsənov çıxış etdi.")]
    [InlineData("“Biz hazırıq!” – deyə nazir bildirib.")]
    [InlineData("Görüş 16.05.2025 tarixində keçirilib.|Qərar qəbul olunub.")]
    [InlineData("Caliber.Az yazır ki, danışıqlar davam edir.")]
    [InlineData("Növbəti görüş nə vaxt olacaq?|Hələ bəlli deyil.")]
    [InlineData("Fərman № 306 imzalandı.|Sənəd qüvvədədir.")]
    [InlineData("İ. Əliyev Bakıda çıxış edib.|O, sülhdən danışıb.")]
    [InlineData("Qiymət 3,5 mln. manat olub.")]
    public void Split_AzerbaijaniProse_EndsSentencesAtBars(string marked)
    {
        var sentences = marked.Split('|');

        Assert.Equal(sentences, SentenceSplitter.Split(string.Join(' ', sentences), "az"));
    }
}
