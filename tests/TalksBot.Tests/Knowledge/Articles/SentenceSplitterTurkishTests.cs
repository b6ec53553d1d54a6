using TalksBot.Knowledge.Articles;

namespace TalksBot.Tests.Knowledge.Articles;

public sealed class SentenceSplitterTurkishTests
{
    [Theory]
    [InlineData("Heyetler İstanbul'da bir araya geldi.|Görüşme iki saat sürdü.")]
    [InlineData("Taraflar 3. tur için anlaştı.|Tarih henüz belli değil.")]
    [InlineData("Anlaşmanın 16. maddesi değişti.|Taraflar bunu kabul etti.")]
    [InlineData("Anlaşmanın 16. Maddesi tartışıldı.")]
    [InlineData("19. yüzyılda 3. kez aynı sorun yaşandı.")]
    [InlineData("II. Dünya Savaşı'ndan sonra sınırlar değişti.")]
    [InlineData("Görüşme 16.05.2025 tarihinde saat 10.45'te başladı.|Basına kapalıydı.")]
    [InlineData("Dr. Mehmet Öz ile Prof. Ayşe Kaya konuştu.")]
    [InlineData("ABD Başkanı D. Trump aradı.|Erdoğan yanıt verdi.")]
    [InlineData("\"Görüşmeler sürecek.\" dedi Fidan.")]
    [InlineData("\"Görüşmeler sürecek.\"|Bakan bunu iki kez söyledi.")]
    [InlineData("“Hazırız!” diyen bakan salondan çıktı.")]
    [InlineData("Ne zaman buluşacaklar?|Henüz bilinmiyor.")]
    [InlineData("Su, ekmek, ilaç vb. malzemeler dağıtıldı.")]
    [InlineData("Su, ekmek, ilaç vb.|Konvoy sabah yola çıktı.")]
    [InlineData("Enflasyon yüzde 3,5 oldu.|Faiz yüzde 46'da kaldı.")]
    [InlineData("Nüfus 1.250.000 kişiye ulaştı.|Artış sürüyor.")]
    [InlineData("T.C. Dışişleri Bakanlığı açıklama yaptı.")]
    [InlineData("Örnek Holding A.Ş. Genel Müdürü toplantıya katıldı.")]
    [InlineData("Toplantı Atatürk Cad. No. 5 adresinde yapıldı.|Giriş serbestti.")]
    [InlineData("Bekledi... sonra salondan ayrıldı.")]
    [InlineData("Bekledi…|Kimse gelmedi.")]
    [InlineData("Karar 2025.|Bunu herkes biliyor.")]
    [InlineData("Sorun neydi?!|Kimse açıklamadı.")]
    [InlineData("Heyette 12 kişi vardı.|Bu kişiler dün geldi.")]
    [InlineData("Esir sayısı 25.|Bu sayı geçen yıl 40 idi.")]
    [InlineData("(Bakanlık yorum yapmadı.)|Elçilik konuştu.")]
    [InlineData("M.Ö. 3. yüzyılda kurulan kent gezildi.")]
    public void Split_TurkishProse_EndsSentencesAtBars(string marked)
    {
        var sentences = marked.Split('|');

        Assert.Equal(sentences, SentenceSplitter.Split(string.Join(' ', sentences), "tr"));
    }
}
